import { describe, expect, test } from '@jest/globals'
import { createValidator } from '../../../contracts/schema/validator.ts'
import type { Profile } from '../../../contracts/wsdl/schemas.ts'
import { afname, antwoord, groepen, leerkracht, leerling, lvs, lvsRest, resultaten } from './facts/build.ts'

describe('UWLR 2.3, as far as it is known', () => {
  const rest = '<geboortedatum>2015-01-01</geboortedatum><geslacht>1</geslacht><jaargroep>6</jaargroep>'
  const nameless = (xml: string) => xml.replaceAll(' key="l1"', ' eckid="e1"').replaceAll(' key="d1"', ' eckid="e2"')
  const bo = '<achternaam>Berg</achternaam><roepnaam>Bo</roepnaam>'
  const told: readonly [string, Profile, string, readonly ['valid' | 'invalid', 'valid' | 'invalid']][] = [
    ['a pupil known by eckid only', 'geen', nameless(leerling(bo)), ['invalid', 'valid']],
    ['a pupil with key and eckid', 'geen', leerling(bo, 'key="l1" eckid="e1"'), ['valid', 'valid']],
    ['a teacher known by eckid only', 'geen', nameless(leerkracht(bo)), ['invalid', 'valid']],
    [
      'a group without a key',
      'geen',
      antwoord({ groepen: groepen('g').replace(' key="g"', '') }),
      ['invalid', 'invalid'],
    ],
    ['a pupil of the Smalle set known by eckid only', 'smalle-set', nameless(leerling(bo)), ['invalid', 'valid']],
    [
      'a geboortedatum in the Smalle set',
      'smalle-set',
      leerling(`${bo}<geboortedatum>2015-01-01</geboortedatum>`),
      ['valid', 'invalid'],
    ],
    [
      'a geboortedatum without a profile',
      'geen',
      leerling(`${bo}<geboortedatum>2015-01-01</geboortedatum>`),
      ['valid', 'valid'],
    ],
    ['an LVS pupil with bsn_ondwnr-4', 'lvs-set', lvs(bo + lvsRest), ['valid', 'invalid']],
    ['an LVS pupil without bsn_ondwnr-4', 'lvs-set', lvs(bo + rest), ['invalid', 'valid']],
    [
      'an LVS pupil without geboortedatum',
      'lvs-set',
      lvs(`${bo}<geslacht>1</geslacht><jaargroep>6</jaargroep>`),
      ['invalid', 'invalid'],
    ],
    ['bsn_ondwnr-4 without a profile', 'geen', leerling(`${bo}<bsn_ondwnr-4>0000</bsn_ondwnr-4>`), ['valid', 'valid']],
    [
      'voorletters without a profile',
      'geen',
      leerling('<achternaam>Berg</achternaam><voorletters-1>B.</voorletters-1>'),
      ['valid', 'valid'],
    ],
    [
      'results by eckid only',
      'geen',
      resultaten({ afnames: afname(undefined, '<eckid>e</eckid>') }),
      ['invalid', 'invalid'],
    ],
  ]
  test.each(told)('%s (%s)', async (_, profile, xml, verdicts) => {
    const judged = await Promise.all(
      (['2.2', '2.3'] as const).map(async (version) => {
        const validator = await createValidator({ version, profile })
        return validator.validate(xml).length === 0 ? 'valid' : 'invalid'
      }),
    )
    expect(judged).toEqual(verdicts)
  })

  test('an LVS pupil has no voorletters', async () => {
    const xml = lvs(`<achternaam>Berg</achternaam><voorletters-1>B.</voorletters-1><roepnaam>Bo</roepnaam>${rest}`)
    const problems = (await createValidator({ version: '2.3', profile: 'lvs-set' })).validate(xml)
    expect(problems.map(({ path }) => path?.split('/').at(-1))).toEqual(['voorletters-1'])
  })
})
