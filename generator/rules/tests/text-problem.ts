/** What keeps a text from being of its media type. */
export interface TextProblem {
  /** What follows the subject in a message: "has no value after `:`". */
  readonly says: string;
  /** The same in the words of the reference, after the media type. */
  readonly reference: string;
  /** Where in the text. */
  readonly offset: number;
}
