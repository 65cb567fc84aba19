import { parentPort, workerData } from 'node:worker_threads'
import { ToolError } from '../../tool-error.ts'
import { type ListToRead, type ReadList, readList } from './link-list.ts'
import { type Counted, linkPart, type Part } from './link-part.ts'

/** What one worker does: read a list, or link a part of two. */
export type Work = ListToRead | Part

/** What it says of that. */
export type Said =
  | { readonly ticked: number }
  | { readonly done: ReadList | Counted }
  | { readonly problem: ConstructorParameters<typeof ToolError> }

// One piece of the work on two large lists, in a thread of its own: what it needs goes with it when it is done.
const work = workerData as Work
const say = (said: Said) => parentPort?.postMessage(said)
try {
  say({ done: 'list' in work ? await readList(work, (ticked) => say({ ticked })) : linkPart(work) })
} catch (error) {
  if (!(error instanceof ToolError)) throw error
  say({ problem: [error.code, ...error.details] })
}
