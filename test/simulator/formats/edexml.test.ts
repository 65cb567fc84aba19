import { describe, expect, test } from '@jest/globals'
import { createValidator } from '../../../contracts/schema/validator.ts'
import { edexml } from '../../../simulator/formats/edexml.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'

const moment = { now: '2026-11-23T08:00:00', schooljaar: '2026-2027' }
const read = (xml: string | Uint8Array) =>
  edexml.read([{ name: 'school.xml', bytes: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml }], moment)

const small = `<?xml version="1.0" encoding="UTF-8"?>
<EDEX>
  <school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode></school>
  <groepen>
    <samengestelde_groep key="20"><naam>Plus</naam></samengestelde_groep>
    <groep key="10"><naam>3</naam><jaargroep>3</jaargroep></groep>
  </groepen>
  <leerlingen>
    <leerling key="1"><roepnaam>Bo</roepnaam><groep key="10"/>
      <samengestelde_groepen><samengestelde_groep key="20"/></samengestelde_groepen></leerling>
  </leerlingen>
  <leerkrachten>
    <leerkracht key="1"><achternaam>Bos</achternaam><rol>LRK</rol><rolomschrijving>coach</rolomschrijving>
      <groepen><groep key="10"><rol>STA</rol></groep></groepen></leerkracht>
  </leerkrachten>
</EDEX>`

describe('EDEXML', () => {
  test('is read as the school it tells of', () => {
    expect(read(small)).toEqual({
      school: {
        schooljaar: '2026-2027',
        brincode: '99XX',
        groepen: [
          { soort: 'samengesteldeGroep', key: '20', naam: 'Plus' },
          { soort: 'groep', key: '10', naam: '3', jaargroep: '3' },
        ],
        leerlingen: [{ key: '1', roepnaam: 'Bo', groep: '10', samengesteldeGroepen: ['20'] }],
        leerkrachten: [
          {
            key: '1',
            achternaam: 'Bos',
            rollen: [{ rol: 'LRK' }, { rolomschrijving: 'coach' }],
            groepen: [{ soort: 'groep', key: '10', rollen: [{ rol: 'STA' }] }],
          },
        ],
      },
      unknown: [],
    })
  })

  test('may be in UTF-16', () => {
    const utf16 = Buffer.from(`\ufeff${small.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(read(utf16).school.leerlingen).toHaveLength(1)
  })

  test('tells what it has that a school has no place for', () => {
    const strange = small
      .replace('<roepnaam>Bo</roepnaam>', '<roepnaam>Bo</roepnaam><roepnaam>Bob</roepnaam><sofi soort="x">1</sofi>')
      .replace('<leerkracht key="1">', '<leerkracht key="1" nummer="4">oeps')
      .replace('</school>', '<toevoegingen><blok><code>a</code></blok></toevoegingen></school>')
      .replace('<naam>Plus</naam>', '<naam taal="fy">Plus</naam>')
      .replace('</EDEX>', '<ouders><ouder/></ouders></EDEX>')
    expect(read(strange).unknown.map(({ what }) => what)).toEqual([
      '/groepen/samengestelde_groep/naam/@taal',
      '/leerkrachten/leerkracht (text between elements)',
      '/leerkrachten/leerkracht/@nummer',
      '/leerlingen/leerling/roepnaam',
      '/leerlingen/leerling/sofi',
      '/ouders',
      '/school/toevoegingen',
    ])
    expect(read(strange).school).toEqual(read(small).school)
  })

  test.each([
    ['another root', '<leerlingen/>', 'school.xml:1:13: the root is <leerlingen>, not <EDEX>'],
    ['text that is no XML', '<EDEX>\n<school></EDEX>', 'school.xml:2:'],
    ['an end at the start of a line', '<EDEX>\n', 'school.xml:2:1: '],
    ['a DOCTYPE', '<!DOCTYPE EDEX><EDEX/>', 'school.xml:1:'],
    ['bytes that are no text', new Uint8Array([0x3c, 0xff, 0xfe]), 'school.xml:1:1'],
  ])('%s is refused with its place', (_, xml, message) => expect(() => read(xml)).toThrow(message))

  test('is written in the order of the standard', async () => {
    const school = generateSchool({
      seed: 7,
      schooljaar: '2024-2025',
      pupils: 40,
      vestigingen: 2,
      instructiegroepen: 1,
    })
    const [file] = edexml.write(school, moment)
    const payload = new TextDecoder()
      .decode(file!.bytes)
      .replace(/^.*?<EDEX[^>]*>/s, '')
      .replace('</EDEX>', '')
    const namespace = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
    const message = `<leerlinggegevens_antwoord xmlns="${namespace}"><leerlinggegevens>${payload}</leerlinggegevens></leerlinggegevens_antwoord>`
    expect((await createValidator({ version: '2.2', schooljaar: 'official' as never })).validate(message)).toEqual([])
  })
})
