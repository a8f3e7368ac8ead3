/**
 * Stands in bundles for `@aws-sdk/credential-provider-node`. Lambda puts a function's credentials into its environment for
 * as long as the process lives; the package's other ways (profiles, single sign-on, instance metadata) are 100 kB that
 * would be loaded at every cold start and never used.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: process.env["AWS_ACCESS_KEY_ID"] ?? "",
  secretAccessKey: process.env["AWS_SECRET_ACCESS_KEY"] ?? "",
  ...(process.env["AWS_SESSION_TOKEN"] && { sessionToken: process.env["AWS_SESSION_TOKEN"] }),
});
