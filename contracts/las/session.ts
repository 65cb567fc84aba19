import type { Problem } from '../schema/problem.ts'
import { createValidator } from '../schema/validator.ts'
import type { Profile } from '../wsdl/schemas.ts'
import { readingOf } from './answer.ts'
import type { Answer, Request, Send } from './http.ts'
import { type Answered, type Las, Unjudgeable } from './las.ts'
import { type Message, operations, writeVerzoek } from './message.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { Target } from './target.ts'
import { childNamed } from './xml.ts'

/** A run against one LAS: what was sent is remembered, so that contracts share exchanges. */
export type Session = {
  /** The LAS as one contract sees it; `look` is told of every exchange that it looks at. */
  readonly seenBy: (look: (exchange: Answered) => void) => Las
  /** Everything that was sent and answered, in order. */
  readonly exchanges: () => readonly Answered[]
}

export function createSession(target: Target, send: Send, now: () => number): Session {
  const asked = new Map<string, Promise<Answered>>()
  const exchanges: Answered[] = []
  const pictures = new WeakMap<Answered, Picture>()
  const problems = new WeakMap<Answer, ReadonlyMap<Profile, readonly Problem[]>>()
  let latest = 0

  const exchange = async (request: Request): Promise<Answered> => {
    const number = exchanges.length + 1
    const made = { number, request, answer: await send(request) }
    exchanges.push(made)
    return made
  }
  const ask = (message: Message | Request, anew = ''): Promise<Answered> => {
    const request: Request =
      typeof message.body === 'string' ? { ...message, body: Buffer.from(message.body) } : (message as Request)
    const key = `${anew}|${request.wire}|${request.endpoint}|${request.method}|${request.query}|${JSON.stringify(request.headers)}|${Buffer.from(request.body).toString('latin1')}`
    const known = asked.get(key)
    if (known !== undefined) return known
    const fresh = exchange(request)
    asked.set(key, fresh)
    return fresh
  }
  const read = (found: Answered, inhoud: string): Picture => {
    const known = pictures.get(found)
    if (known !== undefined) return known
    const element = childNamed(readingOf(found.answer).payload, inhoud)
    if (element === undefined)
      throw new Unjudgeable(`The answer to request ${found.number} has no ${inhoud} to look at.`)
    const picture = pictureOf(element)
    pictures.set(found, picture)
    return picture
  }

  return {
    exchanges: () => exchanges,
    seenBy: (look) => {
      const las: Las = {
        target,
        verzoek: (operation, vraag) => writeVerzoek(target, operation, vraag),
        ask: async (message, anew) => {
          const found = await ask(message, anew)
          look(found)
          return found
        },
        everything: () => las.picture('HaalLeerlinggegevens'),
        picture: async (operation, vraag, anew) =>
          read(await las.ask(las.verzoek(operation, vraag), anew), operations[operation].inhoud),
        validate: async ({ answer }, profile = target.profile) => {
          const known = problems.get(answer)?.get(profile)
          if (known !== undefined) return known
          const { text, problem } = readingOf(answer)
          const found =
            text === undefined
              ? [{ message: problem ?? 'There is no text.', line: 1 }]
              : (await createValidator({ version: target.version, profile })).validate(text)
          problems.set(answer, new Map([...(problems.get(answer) ?? []), [profile, found]]))
          return found
        },
        now,
        nextAanmaakdatum: () => {
          latest = Math.max(now(), latest + 1)
          return new Date(latest).toISOString()
        },
      }
      return las
    },
  }
}
