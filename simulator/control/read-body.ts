import { gunzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { byteAt } from '../../src/within.ts'
import { ControlProblem } from './problem.ts'

/** What a body may be at most: bytes, unpacked; objects and lists in each other; values. A school of 5,000 pupils is a fifth. */
const bodyBounds = { bytes: 16 * 1024 * 1024, depth: 64, values: 500_000 } as const

/**
 * Reads a JSON body into `request.body`; absent when there is none. It is counted before it is parsed, so that nothing that
 * is too much costs more than reading it.
 */
export function readJsonBody(request: Request, _response: Response, next: (error?: unknown) => void): void {
  const parts: Buffer[] = []
  let size = 0
  request.on('data', (part: Buffer) => {
    size += part.byteLength
    if (size <= bodyBounds.bytes) parts.push(part)
  })
  request.on('error', next)
  request.on('end', () => {
    try {
      if (size > bodyBounds.bytes) throw tooLarge(`larger than ${bodyBounds.bytes} bytes`)
      if (size > 0 && request.is('json') !== false)
        request.body = parsed(unpacked(Buffer.concat(parts), request.headers['content-encoding']))
    } catch (error) {
      next(error)
      return
    }
    next()
  })
}

function unpacked(bytes: Buffer, encoding = 'identity'): Uint8Array {
  if (encoding === 'identity') return bytes
  if (encoding !== 'gzip') throw malformed(`Content-Encoding ${encoding.slice(0, 40)} is not known here`)
  try {
    return gunzipSync(bytes, { maxOutputLength: bodyBounds.bytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(`larger than ${bodyBounds.bytes} bytes when it is unpacked`)
    throw malformed('it is not gzip, as Content-Encoding says')
  }
}

function parsed(bytes: Uint8Array): unknown {
  count(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.trim() === '' ? undefined : JSON.parse(text)
  } catch {
    throw malformed('it is no good UTF-8 or no JSON')
  }
}

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [...'"\\,[]{}'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number]

/** Counts what is not in a text. Throws a ControlProblem when it is too much. */
function count(bytes: Uint8Array): void {
  let [depth, values, inText] = [0, 1, false]
  for (let at = 0; at < bytes.byteLength; at++) {
    const sign = byteAt(bytes, at)
    if (inText) {
      if (sign === backslash) at++
      else if (sign === quote) inText = false
    } else if (sign === quote) inText = true
    else if (sign === comma) values++
    else if (sign === openList || sign === openObject) {
      if (++depth > bodyBounds.depth) throw malformed(`it is nested deeper than ${bodyBounds.depth} levels`)
    } else if (sign === closeList || sign === closeObject) depth--
  }
  if (values > bodyBounds.values) throw tooLarge(`of more than ${bodyBounds.values} values`)
}

const tooLarge = (what: string) => new ControlProblem('too-large', `The body is ${what}.`, 'Send less at once.')

const malformed = (what: string) =>
  new ControlProblem('malformed', `The body cannot be read: ${what}.`, 'Check that it is good UTF-8 and JSON.')
