/** One HTTP request as bytes and text; no port needed. */
export type WireRequest = {
  readonly method: string
  /** Path and query, `/uwlr/leerlinggegevens?wsdl`. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/** What is done to an answer on its way out, on purpose. */
export type Mishap = {
  /** Milliseconds to wait before the first byte. */
  readonly delay?: number
  /** Send this many bytes of the body, then close. */
  readonly cutAfter?: number
  /** The bytes go out as they are: never packed. */
  readonly asIs?: boolean
  /** Each part of the body is a chunk of its own, without a length; these headers come after the last. */
  readonly chunked?: Readonly<Record<string, string>>
  /** An answer of 103 comes first. */
  readonly early?: boolean
  /** Close the socket without an answer. */
  readonly reset?: boolean
}

/** One HTTP answer. The body is a list of parts, because the large part of an answer is made once and shared. */
export type WireAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: readonly Uint8Array[]
  readonly mishap?: Mishap
}

export const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.byteLength, 0)

export const textAnswer = (
  status: number,
  contentType: string,
  text: string,
  headers: Record<string, string> = {},
): WireAnswer => ({
  status,
  headers: { 'content-type': contentType, ...headers },
  body: [Buffer.from(text)],
})
