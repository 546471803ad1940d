/** An id and its secret: who has both may call. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The region that requests are signed for. */
export const REGION = "us-east-1";
