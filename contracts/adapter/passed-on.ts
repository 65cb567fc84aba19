import { plainLines } from '../../src/plain-text.ts'

/** What a system writes to stderr, as it is passed on to who looks. */
export type PassedOn = {
  /** What it writes from now on is of this story. */
  readonly about: (story: string) => void
  readonly hear: (text: string) => void
  /** What was heard is whole: a call was answered, or nothing more comes for now. */
  readonly flush: () => void
  /** Says how often what was said once came in all. */
  readonly end: () => void
}

/** From so many lines on, what is written at once is a stack: once is enough. */
const stack = 4

/** What is still written after so many milliseconds of silence is passed on, also where no call is answered. */
const silence = 500

/** Passes on what it hears under the name of its story; a stack that was there before is counted, and told at the end. */
export function createPassedOn(write: (text: string) => void): PassedOn {
  const seen = new Map<string, { readonly first: string; readonly last: string; times: number }>()
  /** Stands once above what is written in a story. */
  let heading = ''
  let story = ''
  let pending = ''
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    const text = pending
    pending = ''
    if (text === '') return
    const lines = text.trimEnd().split('\n')
    const known = seen.get(kindOf(lines))
    if (lines.length >= stack && known !== undefined) {
      known.times++
      return
    }
    if (lines.length >= stack) seen.set(kindOf(lines), { first: story, last: lines.at(-1) ?? '', times: 1 })
    write(`${heading}${plainLines(text)}`)
    heading = ''
  }
  return {
    about: (name) => {
      flush()
      story = plainLines(name)
      heading = `stderr of the system in ${story}:\n`
    },
    hear: (text) => {
      pending += text
      clearTimeout(timer)
      timer = setTimeout(flush, silence).unref()
    },
    flush,
    end: () => {
      flush()
      for (const { first, last, times } of seen.values())
        if (times > 1)
          write(`stderr of the system ×${times}${first === '' ? '' : `, as in ${first}`}: ${plainLines(last)}\n`)
      seen.clear()
    },
  }
}

/** The same stack with other numbers in what it says at its end is the same. */
const kindOf = (lines: readonly string[]): string =>
  [...lines.slice(0, -1), lines.at(-1)?.replaceAll(/\d+/g, '#')].join('\n')
