import { z } from 'zod';
import { Halt } from '../halt.ts';

/** Where documents are kept, and how large one may be. */
export interface DocumentSettings {
  /** Bytes. */
  largest: number;
  /** A bucket that speaks the protocol of S3; without one, documents are files in the data folder. */
  bucket: BucketSettings | undefined;
}

export interface BucketSettings {
  /** Where the buckets are, up to the name of ours. */
  endpoint: string;
  region: string;
  name: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const megabyte = 1024 * 1024;

// the description of each completes the sentence "DOCUMENT_LIMIT must …"
export const documentSettings = {
  DOCUMENT_LIMIT: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1000))
    .prefault('25')
    .describe('be a whole number of megabytes from 1 to 1000'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional()
    .describe('be the name of a bucket'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('be an address, like https://s3.eu-west-2.amazonaws.com'),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .prefault('eu-west-2')
    .describe('be the name of a region, like eu-west-2'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('be the id of a key to the bucket'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('be the secret of that key'),
};

type Given = z.infer<z.ZodObject<typeof documentSettings>>;

/** The settings of documents, out of all. */
export function documentsFrom(given: Given): DocumentSettings {
  return { largest: given.DOCUMENT_LIMIT * megabyte, bucket: bucketFrom(given) };
}

function bucketFrom(given: Given): BucketSettings | undefined {
  const { S3_BUCKET: name, S3_REGION: region, S3_ENDPOINT: endpoint } = given;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given;
  if (!name) {
    if (endpoint || accessKeyId || secretAccessKey)
      throw new Halt('S3_BUCKET must be set for the other settings of S3 to mean anything.');
    return undefined;
  }
  if (!accessKeyId || !secretAccessKey)
    throw new Halt('S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.');
  const address = endpoint ?? `https://s3.${region}.amazonaws.com`;
  return { endpoint: address.replace(/\/+$/, ''), region, name, accessKeyId, secretAccessKey };
}
