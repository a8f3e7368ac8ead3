import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export interface Buckets {
  readonly bucket: Bucket;
  readonly logs: Bucket;
}

/** Raw pages and documents by content. The log bucket is the target of its access logs. */
export function archiveBucket(scope: Construct): Buckets {
  const common = {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
  };
  const logs = new Bucket(scope, "AccessLogs", { ...common, lifecycleRules: [{ expiration: Duration.days(90) }] });
  const bucket = new Bucket(scope, "Archive", {
    ...common,
    serverAccessLogsBucket: logs,
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      // Pages that no event and no quarantine names.
      { prefix: "recent/", expiration: Duration.days(30) },
    ],
  });
  bucket.addToResourcePolicy(
    // Raw bytes are written once: whoever may put some, may not put others in their place.
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects("raw/*"), bucket.arnForObjects("recent/*")],
      conditions: { Null: { "s3:if-none-match": "true" } },
    }),
  );
  return { bucket, logs };
}
