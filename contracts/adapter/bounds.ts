/** The longest answer that is read of anybody, in bytes: a year of a large school is a tenth of it. */
export const answerLimit = 64 * 1024 * 1024

/** Somebody says more than anybody has to say. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
  constructor(limit: number) {
    super(`the answer is larger than ${limit} bytes`)
  }
}

/** The text of an answer; what is larger than the limit is not read to its end. Throws {@link TooMuch}. */
export async function boundedText(response: Response, limit = answerLimit): Promise<string> {
  if (response.body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    // Leaving the loop ends the stream, and with it the connection.
    if (size > limit) throw new TooMuch(limit)
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

/** The same answers as text by lines; a line that is longer than the limit ends it with {@link TooMuch}. */
export function linesOf(
  stream: NodeJS.ReadableStream,
  {
    line,
    tooMuch,
    limit = answerLimit,
  }: { line: (text: string) => void; tooMuch: (error: TooMuch) => void; limit?: number },
): void {
  let parts: Buffer[] = []
  let size = 0
  let over = false
  const flush = () => {
    const text = Buffer.concat(parts).toString().replace(/\r$/, '')
    ;[parts, size] = [[], 0]
    if (text !== '') line(text)
  }
  stream.on('data', (chunk: Buffer) => {
    if (over) return
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, end))
      flush()
      from = end + 1
    }
    if (from < chunk.byteLength) parts.push(chunk.subarray(from))
    size += chunk.byteLength - from
    if (size <= limit) return
    over = true
    parts = []
    tooMuch(new TooMuch(limit))
  })
  stream.on('end', flush)
}
