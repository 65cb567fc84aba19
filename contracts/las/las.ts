import type { Problem } from '../schema/problem.ts'
import type { Answer, Request } from './http.ts'
import type { Message, Operation, Vraag } from './message.ts'
import type { Picture } from './picture.ts'
import type { Target } from './target.ts'

/** A request and what came of it. */
export type Answered = {
  /** Place in the run, from 1. */
  readonly number: number
  readonly request: Request
  readonly answer: Answer
}

/** The LAS under judgement, as a contract sees it. Every exchange that a contract looks at becomes its evidence. */
export type Las = {
  readonly target: Target
  /** An ordinary valid request. */
  readonly verzoek: (operation: Operation, vraag?: Vraag) => Message
  /**
   * Sends a request. Within a run the same request is sent once and its answer shared; `anew` is a word that makes it a
   * request of its own, for a contract that must ask twice. Throws `NoAnswer` when no whole answer came.
   */
  readonly ask: (message: Message | Request, anew?: string) => Promise<Answered>
  /** What the ordinary request for everything gave. */
  readonly everything: () => Promise<Picture>
  /** What a request gave, read as a picture; throws {@link Unjudgeable} when the answer has no data. */
  readonly picture: (operation: Operation, vraag?: Vraag, anew?: string) => Promise<Picture>
  /** What is wrong with an answer by the schemas of the version and the profile that the target names (or another profile). */
  readonly validate: (exchange: Answered, profile?: Target['profile']) => Promise<readonly Problem[]>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A moment for a message of results, later than every one given before. `xs:dateTime` in UTC. */
  readonly nextAanmaakdatum: () => string
}

/** Thrown when what a contract needs to look at is not there; the runner makes it a skip with this reason. */
export class Unjudgeable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'Unjudgeable'
  }
}
