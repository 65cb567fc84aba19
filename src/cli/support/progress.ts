import type { Terminal } from '../command.ts'

/** A bar on stderr for work of some seconds when a person looks at it; elsewhere a line for each minute that it takes. */
export type Progress = {
  /** Starts the next step; the returned function takes how much of `total` is done. */
  readonly step: (what: string, total: number) => (done: number) => void
  /** Wipes the bar. */
  readonly done: () => void
}

const width = 30
/** Between two lines in a log, milliseconds. */
const silence = 60_000

export function createProgress({ err, interactive }: Terminal): Progress {
  let shown = ''
  let spoken = performance.now()
  const show = (line: string) => {
    if (!interactive || line === shown) return
    shown = line
    err(`\r${line}\u001b[K`)
  }
  return {
    step: (what, total) => (done) => {
      const share = total === 0 ? 1 : Math.min(1, done / total)
      if (!interactive && performance.now() - spoken > silence) {
        spoken = performance.now()
        err(`${what}: ${Math.floor(share * 100)} %\n`)
      }
      const full = Math.floor(share * width)
      show(
        `${what.padEnd(18)} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} %`,
      )
    },
    done: () => show(''),
  }
}
