/** Where files of a kind are published, to be fetched by the clock. */
export interface Feed {
  kind: string;
  url: string;
}
