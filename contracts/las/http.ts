/** One of the two web services of the standard; each has an address of its own. */
export type Endpoint = 'leerlinggegevens' | 'leerresultaten'

/** One HTTP request, as bytes. */
export type Request = {
  readonly endpoint: Endpoint
  readonly method: string
  /** What comes after the address, with its question mark: `?wsdl`. Empty for a message. An absolute URL replaces the address. */
  readonly query: string
  /** As sent; names in the spelling that goes on the wire. Content-Length, Transfer-Encoding and Host are added by the sender. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Another way to put the same bytes on the wire. Absent: HTTP/1.1 with a Content-Length. */
  readonly wire?: 'chunked' | 'http/1.0' | 'expect-continue'
}

/** One HTTP answer, as bytes: what came over the wire, before any Content-Encoding is undone. */
export type Answer = {
  readonly status: number
  /** Names in lower case; a header that came twice is joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** From the first byte out to the last byte in. */
  readonly milliseconds: number
}

/**
 * Puts a request on the wire and waits for the whole answer. Throws {@link NoAnswer} when none came.
 */
export type Send = (request: Request) => Promise<Answer>

/** The other side did not answer, or not to the end: refused, reset, cut off, too late. */
export class NoAnswer extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'NoAnswer'
  }
}
