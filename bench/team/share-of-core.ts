import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const periodMicroseconds = 20_000

/** Where groups of processes stand, and how one is told its share: version 2 of the kernel's interface, or version 1. */
const kinds = [
  {
    at: '/sys/fs/cgroup/cpu',
    isThere: 'cpu.shares',
    tell: (group: string, quota: number) => {
      writeFileSync(join(group, 'cpu.cfs_period_us'), String(periodMicroseconds))
      writeFileSync(join(group, 'cpu.cfs_quota_us'), String(quota))
    },
  },
  {
    at: '/sys/fs/cgroup',
    isThere: 'cgroup.subtree_control',
    tell: (group: string, quota: number) => writeFileSync(join(group, 'cpu.max'), `${quota} ${periodMicroseconds}`),
  },
]

/**
 * Gives each of these processes no more than `share` of a core, as if it stood on a smaller machine, so that caller and database are not
 * what they wait for. Gives what takes it back; undefined where the kernel does not let us (not Linux, not root, a closed container).
 */
export function giveShareOfCore(processes: readonly ChildProcess[], share: number): (() => void) | undefined {
  const kind = kinds.find(({ at, isThere }) => existsSync(join(at, isThere)))
  if (kind === undefined) return undefined
  const made: string[] = []
  const back = () => {
    for (const [index, group] of made.entries()) {
      const pid = processes[index]?.pid
      // A group is let go when nobody is in it any more.
      if (pid !== undefined && existsSync(`/proc/${pid}`)) writeFileSync(join(kind.at, 'cgroup.procs'), String(pid))
      rmdirSync(group)
    }
  }
  try {
    for (const { pid } of processes) {
      const group = join(kind.at, `koppelproef-bench-${pid}`)
      mkdirSync(group)
      made.push(group)
      kind.tell(group, Math.round(periodMicroseconds * share))
      writeFileSync(join(group, 'cgroup.procs'), String(pid))
    }
    return back
  } catch {
    back()
    return undefined
  }
}
