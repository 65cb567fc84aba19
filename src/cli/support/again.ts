import type { Verdict } from '../../../scenarios/run/tell.ts'
import { typedAs } from '../../typed-as.ts'
import { type Configured, configAgain, typedAgain } from '../config/used-config.ts'
import type { GateOptions } from './gate.ts'

/** The options of `run` by which a story is judged. */
export type AgainOptions = GateOptions &
  Configured & {
    readonly sut: string
    readonly seed: string
    readonly profile?: unknown
    readonly streng?: boolean
    readonly only?: string
    readonly exclude?: readonly string[]
    readonly timeout?: string
  }

/** The command that tells just this story again, judged the same; of a matrix, just this one. */
export function againOf({ scenario: { naam, source } }: Verdict, options: AgainOptions): string {
  const { sut, seed, profile, streng, only, exclude = [], timeout = '10', maxSeverity, baseline, compare } = options
  const one = naam.endsWith(']') ? ` --filter ${JSON.stringify(naam)}` : ''
  const valued = (name: string, flag: string, value: string | undefined) =>
    typedAgain(options, name, value === undefined ? '' : ` --${flag} ${word(value)}`)
  const how = [
    typedAgain(options, 'sut', ` --sut ${JSON.stringify(sut)}`),
    valued('seed', 'seed', seed === '1' ? undefined : seed),
    valued('profile', 'profile', typeof profile === 'string' ? profile : undefined),
    typedAgain(options, 'streng', streng ? ' --streng' : ''),
    valued('only', 'only', only),
    typedAgain(options, 'exclude', exclude.length === 0 ? '' : ` --exclude ${exclude.map(word).join(' ')}`),
    valued('timeout', 'timeout', timeout === '10' ? undefined : timeout),
    valued('maxSeverity', 'max-severity', maxSeverity),
    baseline === false ? ' --no-baseline' : valued('baseline', 'baseline', baseline),
    valued('compare', 'compare', compare),
    configAgain(options),
  ].join('')
  return `${typedAs()} run ${word(source.fileName)}${one}${how}`
}

/** A word as a shell takes it. */
const word = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : JSON.stringify(text))
