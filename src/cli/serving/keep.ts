import type { UpkeepOptions } from '../../../simulator/team/upkeep.ts'
import { ToolError } from '../../tool-error.ts'

const rules = {
  'journal-days': (days: number): UpkeepOptions => ({ journalDays: days }),
  'journal-mb': (megabytes: number): UpkeepOptions => ({ journalBytes: megabytes * 1024 * 1024 }),
  'world-days': (days: number): UpkeepOptions => ({ worldDays: days }),
} as const

/**
 * What `--keep journal-days=14` and its like say.
 * @throws ToolError E_USAGE
 */
export function keepOf(texts: readonly string[]): UpkeepOptions {
  return Object.assign(
    {},
    ...texts.map((text) => {
      const [, name = '', value = ''] = /^([a-z-]+)=(\d{1,6}(?:\.\d+)?)$/.exec(text) ?? []
      if (!Object.hasOwn(rules, name) || Number(value) === 0)
        throw new ToolError(
          'E_USAGE',
          `--keep takes journal-days=14, journal-mb=64 or world-days=90 with a number above 0, not "${text}".`,
        )
      return rules[name as keyof typeof rules](Number(value))
    }),
  )
}
