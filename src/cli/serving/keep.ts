import type { FarmKeep } from '../../../scenarios/farm/clear-farm.ts'
import type { UpkeepOptions } from '../../../simulator/team/upkeep.ts'
import { ToolError } from '../../tool-error.ts'

/** For how long a database keeps what is old. */
export type Keep = Omit<UpkeepOptions, 'also'> & FarmKeep

const rules = {
  'journal-days': (days: number): Keep => ({ journalDays: days }),
  'journal-mb': (megabytes: number): Keep => ({ journalBytes: megabytes * 1024 * 1024 }),
  'world-days': (days: number): Keep => ({ worldDays: days }),
  'farm-days': (days: number): Keep => ({ farmDays: days }),
  'farm-mb': (megabytes: number): Keep => ({ farmBytes: megabytes * 1024 * 1024 }),
} as const

/**
 * What `--keep journal-days=14` and its like say.
 * @throws ToolError E_USAGE
 */
export function keepOf(texts: readonly string[]): Keep {
  return Object.assign(
    {},
    ...texts.map((text) => {
      const [, name = '', value = ''] = /^([a-z-]+)=(\d{1,6}(?:\.\d+)?)$/.exec(text) ?? []
      if (!Object.hasOwn(rules, name) || Number(value) === 0)
        throw new ToolError(
          'E_USAGE',
          `--keep takes journal-days=14, journal-mb=64, world-days=90, farm-days=30 or farm-mb=64 with a number above 0, not "${text}".`,
        )
      return rules[name as keyof typeof rules](Number(value))
    }),
  )
}
