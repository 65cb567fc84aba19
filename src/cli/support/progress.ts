import type { Terminal } from '../command.ts'

/** A bar on stderr for work of some seconds, only when a person looks at it. */
export type Progress = {
  /** Starts the next step; the returned function takes how much of `total` is done. */
  readonly step: (what: string, total: number) => (done: number) => void
  /** Wipes the bar. */
  readonly done: () => void
}

const width = 30

export function createProgress({ err, interactive }: Terminal): Progress {
  let shown = ''
  const show = (line: string) => {
    if (!interactive || line === shown) return
    shown = line
    err(`\r${line}\u001b[K`)
  }
  return {
    step: (what, total) => (done) => {
      const share = total === 0 ? 1 : Math.min(1, done / total)
      const full = Math.floor(share * width)
      show(
        `${what.padEnd(18)} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} %`,
      )
    },
    done: () => show(''),
  }
}
