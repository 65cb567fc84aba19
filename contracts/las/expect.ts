import { readingOf } from './answer.ts'
import { type ContractVerdict, fail, pass } from './contract.ts'
import type { Answered } from './las.ts'
import { operations } from './message.ts'
import { childNamed } from './xml.ts'

/** What an answer is, in half a sentence: never with a name or a key in it. */
export function describeAnswer({ answer }: Answered): string {
  const { problem, fault, payload, root } = readingOf(answer)
  const http = `HTTP ${answer.status}`
  if (fault !== undefined) return `${http} with fault ${fault.code || '(without faultcode)'}`
  if (answer.body.byteLength === 0) return `${http} without a body`
  if (problem !== undefined)
    return `${http} with ${answer.headers['content-type'] ?? 'a body without Content-Type'}. ${problem}`
  if (payload === undefined) return `${http} with <${root?.name ?? ''}>`
  const content = payload.children[0]
  return content === undefined
    ? `${http} with <${payload.name}/>`
    : `${http} with <${payload.name}> holding <${content.name}>`
}

/** The codes by which the standard and SOAP say that the caller is wrong. */
const isClientFault = (code: string): boolean =>
  code === 'Client' ||
  code.startsWith('Client.') ||
  code === 'Sender' ||
  code === 'VersionMismatch' ||
  code === 'MustUnderstand'

/** The answer is a fault with one of these codes. */
export function expectFault(exchange: Answered, codes: readonly string[]): ContractVerdict {
  const { fault } = readingOf(exchange.answer)
  if (fault !== undefined && codes.includes(fault.code)) return pass
  return fail(`${describeAnswer(exchange)}. Expected fault ${codes.join(' or ')}.`)
}

/** The answer refuses: a fault that blames the caller, or an HTTP status 4xx without data. */
export function expectRefusal(exchange: Answered): ContractVerdict {
  const { fault, payload } = readingOf(exchange.answer)
  if (fault !== undefined && isClientFault(fault.code)) return pass
  if (fault === undefined && payload === undefined && exchange.answer.status >= 400 && exchange.answer.status < 500)
    return pass
  return fail(`${describeAnswer(exchange)}. Expected a fault that says the caller is wrong.`)
}

/** The answer has data: `leerlinggegevens` or the content of a getrapt answer. */
export function expectData(exchange: Answered): ContractVerdict {
  return hasData(exchange) ? pass : fail(`${describeAnswer(exchange)}. Expected the data of the school.`)
}

export function hasData({ answer }: Answered): boolean {
  const { payload } = readingOf(answer)
  return Object.values(operations).some(
    ({ antwoord, inhoud }) => payload?.name === antwoord && childNamed(payload, inhoud) !== undefined,
  )
}

/** `geenwijzigingen` or `geengegevens` when the answer is that; else undefined. */
export function emptinessOf({ answer }: Answered): 'geenwijzigingen' | 'geengegevens' | undefined {
  const name = readingOf(answer).payload?.children[0]?.name
  return name === 'geenwijzigingen' || name === 'geengegevens' ? name : undefined
}

/** The answer is a SOAP answer of some kind, whatever it says. */
export function expectSoap(exchange: Answered): ContractVerdict {
  const { fault, payload } = readingOf(exchange.answer)
  return fault !== undefined || payload !== undefined
    ? pass
    : fail(`${describeAnswer(exchange)}. Expected a SOAP message, if only a fault.`)
}
