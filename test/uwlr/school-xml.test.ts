import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jaargroepen } from '../../src/school/groep.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import { readLeerling } from '../../src/uwlr/read-school.ts'
import { createSchoolWriter } from '../../src/uwlr/write-school.ts'
import { parseXml } from '../../src/uwlr/xml-tree.ts'

const anna: Leerling = {
  key: '1042',
  eckid: `https://ketenid.nl/pilot/${'a'.repeat(128)}`,
  achternaam: 'Berg & Dal',
  voorvoegsel: 'van den',
  voorletters: 'A',
  roepnaam: 'Anna',
  geboortedatum: '2018-03-04',
  geslacht: '2',
  jaargroep: '4',
  groep: 'g4',
  bsnOndwnr4: '1234',
  emailadres: 'anna@school.example',
}
const writer = (versie: '2.1' | '2.2' | '2.3', profiel: 'geen' | 'smalle-set' | 'lvs-set' = 'geen', prefix = '') =>
  createSchoolWriter({ versie, profiel, prefix })
const inNamespace = (xml: string) => parseXml(`<w xmlns="urn:x" xmlns:le="urn:x">${xml}</w>`).children[0]!
const fieldsOf = (xml: string) => inNamespace(xml).children.map(({ name }) => name)

describe('a leerling on the wire', () => {
  test('stands in the order of the schema', () => {
    expect(fieldsOf(writer('2.2').leerling(anna))).toEqual([
      'achternaam',
      'voorvoegsel',
      'voorletters-1',
      'roepnaam',
      'geboortedatum',
      'geslacht',
      'jaargroep',
      'groep',
      'emailadres',
      'bsn_ondwnr-4',
    ])
  })

  test('shows in the Smalle set neither initials, nor sex, nor e-mail, and in 2.3 no birth date', () => {
    expect(fieldsOf(writer('2.2', 'smalle-set').leerling(anna))).toEqual([
      'achternaam',
      'voorvoegsel',
      'roepnaam',
      'geboortedatum',
      'jaargroep',
      'groep',
    ])
    expect(fieldsOf(writer('2.3', 'smalle-set').leerling(anna))).toEqual([
      'achternaam',
      'voorvoegsel',
      'roepnaam',
      'jaargroep',
      'groep',
    ])
  })

  test('shows in the LVS set of 2.3 neither initials nor BSN-4', () => {
    expect(fieldsOf(writer('2.2', 'lvs-set').leerling(anna))).toContain('bsn_ondwnr-4')
    expect(fieldsOf(writer('2.3', 'lvs-set').leerling(anna))).not.toContain('bsn_ondwnr-4')
    expect(fieldsOf(writer('2.3', 'lvs-set').leerling(anna))).not.toContain('voorletters-1')
  })

  test('is identified by key and ECK iD in 2.2, by key alone in 2.1, by ECK iD alone in 2.3', () => {
    const identity = (versie: '2.1' | '2.2' | '2.3', leerling = anna) =>
      Object.keys(inNamespace(writer(versie).leerling(leerling)).attributes)
    expect(identity('2.2')).toEqual(['key', 'eckid'])
    expect(identity('2.1')).toEqual(['key'])
    expect(identity('2.3')).toEqual(['eckid'])
    expect(identity('2.3', { key: '7', roepnaam: 'Bo' })).toEqual(['key'])
  })

  test('an empty field becomes an empty element, an absent one nothing', () => {
    expect(writer('2.2').leerling({ key: '1', achternaam: 'Vis', voorvoegsel: '' })).toBe(
      '<leerling key="1"><achternaam>Vis</achternaam><voorvoegsel/></leerling>',
    )
  })

  test('whatever is written is read back, under any prefix', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((value) => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]/.test(value))
    const leerling: fc.Arbitrary<Leerling> = fc.record(
      {
        key: word,
        eckid: word,
        achternaam: word,
        voorvoegsel: word,
        voornamen: word,
        voorletters: word,
        roepnaam: word,
        geboortedatum: fc.constant('2018-01-01'),
        geslacht: fc.constantFrom('0', '1', '2', '9'),
        jaargroep: fc.constantFrom(...jaargroepen),
        groep: word,
        samengesteldeGroepen: fc.array(word, { minLength: 1, maxLength: 3 }),
        vestiging: word,
        emailadres: word,
        gewichtNieuw: fc.constant('0,3'),
        postcodenl: fc.constant('1234AB'),
        uitstroomdatum: fc.constant('2027-01-01'),
        mutatiedatum: fc.constant('2026-11-23T10:00:00'),
      },
      { requiredKeys: ['key'] },
    )
    fc.assert(
      fc.property(leerling, fc.constantFrom('', 'le'), (one, prefix) => {
        expect(readLeerling(inNamespace(writer('2.2', 'geen', prefix).leerling(one)))).toEqual(one)
      }),
    )
  })
})
