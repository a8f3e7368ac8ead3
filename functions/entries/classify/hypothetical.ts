/** "would", "if", "whether", "requests that": what follows is said of another, or has not been done. */
const SAID_OF_ANOTHER =
  /\b(?:would|could|might|should|if|whether|unless|until|when|once|in the event|to the extent|(?:requests?|asks?|argues?|moves?|seeks?|recommends?|proposes?|urges?|contends?|suggests?)(?: that)?|recommend(?:ed|ation) that|because|since|after|although|while|where|who|which|that)\b[^,]{0,160}$/i;

/** Whether the words before a court's verb in its sentence make it a condition, a request or another's. */
export function isHypothetical(before: string): boolean {
  const own = before.replace(/^.*\b(?:ordered|adjudged|decreed|holds?|concludes?|finds?|orders?)[,:]?\s+that\b/is, "");
  return SAID_OF_ANOTHER.test(own) || /^\s*(?:if|should|in the event)\b/i.test(own);
}
