import type { Answer, Request, Send } from '../http.ts'
import { type Operation, operations, writeVerzoek } from '../message.ts'
import type { Target } from '../target.ts'

/**
 * A LAS with one realistic defect, made of a good one: bytes in, bytes out. It shows that the contracts that name it can
 * fail. Nothing here knows what the good one is.
 */
export type WrongLas = {
  readonly name: string
  /** Contracts that do not name it but must catch the same defect too. */
  readonly alsoCaughtBy?: readonly string[]
  /** What must be agreed for the defect to show. Absent: version 2.2, no profile. */
  readonly agreed?: Partial<Pick<Target, 'version' | 'profile'>>
  readonly wrap: (next: Send, target: Target) => Send
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** The request as text, as far as it is UTF-8 and not compressed. */
export const textOf = (request: Request): string => text(request.body)

/** Does the Body of a request hold this operation, whatever the prefix? */
export const asks =
  (operation: Operation | 'BrengLeerresultaten') =>
  (xml: string): boolean =>
    xml.includes(operation === 'BrengLeerresultaten' ? 'leerresultaten_verzoek' : operations[operation].verzoek)

/** The answer with its text changed and its length set right. */
export function rewritten(answer: Answer, rewrite: (xml: string) => string): Answer {
  const before = text(answer.body)
  const after = rewrite(before)
  if (after === before) return answer
  const body = Buffer.from(after)
  return { ...answer, body, headers: { ...answer.headers, 'content-length': String(body.byteLength) } }
}

type Options = Pick<WrongLas, 'alsoCaughtBy' | 'agreed'>

/** Rewrites the text of every answer to a request for which `when` holds (absent: every request). */
export const answering = (
  name: string,
  rewrite: (xml: string, request: string) => string,
  { when = () => true, ...options }: Options & { readonly when?: (xml: string) => boolean } = {},
): WrongLas => ({
  name,
  ...options,
  wrap: (next) => async (request) => {
    const answer = await next(request)
    return when(textOf(request)) ? rewritten(answer, (xml) => rewrite(xml, textOf(request))) : answer
  },
})

/** Changes status, headers or bytes of every answer, as they go over the wire. */
export const sending = (
  name: string,
  change: (answer: Answer, request: Request) => Answer,
  options: Options = {},
): WrongLas => ({ name, ...options, wrap: (next) => async (request) => change(await next(request), request) })

/** Repairs the request before the good LAS sees it: the defect is that it does not object. */
export const forgiving = (
  name: string,
  repair: (xml: string, target: Target) => string,
  options: Options = {},
): WrongLas => ({
  name,
  ...options,
  wrap: (next, target) => (request) => {
    const xml = textOf(request)
    const repaired = repair(xml, target)
    return next(repaired === xml ? request : { ...request, body: Buffer.from(repaired) })
  },
})

/** Serves the ordinary data where it should object: the request is replaced by a good one of the operation. */
export const serving = (
  name: string,
  when: (xml: string, request: Request) => boolean,
  { operation = 'HaalLeerlinggegevens', ...options }: Options & { readonly operation?: Operation } = {},
): WrongLas => ({
  name,
  ...options,
  wrap: (next, target) => (request) => {
    if (request.endpoint !== 'leerlinggegevens' || !when(textOf(request), request)) return next(request)
    const good = writeVerzoek(target, operation)
    return next({ ...good, body: Buffer.from(good.body) })
  },
})

/** Answers a SOAP fault where it should not. */
export const objecting = (
  name: string,
  when: (xml: string, request: Request) => boolean,
  { code = 'Client.OngeldigBericht', ...options }: Options & { readonly code?: string } = {},
): WrongLas => ({
  name,
  ...options,
  wrap: (next) => async (request) => (when(textOf(request), request) ? faultAnswer(code) : next(request)),
})

/** A fault in good form. */
export function faultAnswer(code: string, says = 'Het verzoek kan niet worden uitgevoerd.'): Answer {
  return xmlAnswer(
    500,
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:${code}</faultcode><faultstring>${says}</faultstring></s:Fault></s:Body></s:Envelope>`,
  )
}

export function xmlAnswer(status: number, xml: string): Answer {
  const body = Buffer.from(xml)
  const headers = { 'content-type': 'text/xml; charset=utf-8', 'content-length': String(body.byteLength) }
  return { status, headers, body, milliseconds: 1 }
}

/** Rewrites one pupil or teacher of an answer: the nth from 0, or from the end when negative. The others stay. */
export const person = (kind: 'leerling' | 'leerkracht', nth: number, rewrite: (xml: string) => string) => {
  const one = new RegExp(`<(\\w+:)?${kind}[ >].*?</(\\w+:)?${kind}>`, 'g')
  return (xml: string): string => {
    const wanted = nth < 0 ? (xml.match(one) ?? []).length + nth : nth
    let index = -1
    return xml.replace(one, (found) => {
      index++
      return index === wanted ? rewrite(found) : found
    })
  }
}
