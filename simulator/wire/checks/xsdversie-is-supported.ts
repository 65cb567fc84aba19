import type { XsdVersie } from '../../../src/uwlr/names.ts'
import { defineCheck } from '../check.ts'

const known: readonly XsdVersie[] = ['2.1', '2.2', '2.3']

/** Undefined for a version that nobody has. */
export const xsdversieOf = (value: string): XsdVersie | undefined => known.find((versie) => versie === value)

const blanksOf = (value: string): string =>
  xsdversieOf(value.trim()) === undefined ? '' : ' Er staan spaties of regeleinden omheen.'

export const xsdversieIsSupported = defineCheck({
  name: 'xsdversie-is-supported',
  judge: ({ reading: { asked }, xsdversie, school, koppeling }) => {
    const served = (school?.settings.versies ?? known).filter((versie) => koppeling?.versies?.includes(versie) ?? true)
    if (xsdversie !== undefined && served.includes(xsdversie)) return undefined
    return {
      code: 'Client.XsdVersieOngeldig',
      why: [`xsdversie "${asked.xsdversie}" wordt niet bediend; wel ${served.join(', ')}.${blanksOf(asked.xsdversie)}`],
    }
  },
})
