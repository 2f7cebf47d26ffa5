/** Whether the words before what is said only suppose, fear or deny it. */
export function isSupposed(before: readonly string[]): boolean {
  return before.some((word) => supposing.test(word));
}

const supposing =
  /^(?:if|unless|though|that|thought|think|believed?|supposed?|feared|hoped?|wished|wish|dreamt|dreamed|until|whether|not|never|would|could|should|might|may|when|as|plan\w*|attempt\w*|prevent\w*)$/;
