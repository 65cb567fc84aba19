import { describe, expect, test } from '@jest/globals'
import { oddities } from '../../../simulator/oddities/oddities.ts'
import { faultOf, openDesk, textOf } from './desk.ts'
import { resultatenVan } from './letters.ts'

/** How each oddity bends a good request, and what strict mode says of it. Results requests are bent in the same way. */
const cases: readonly { oddity: string; bend: (xml: string) => string; strict: string; results?: true }[] = [
  {
    oddity: 'children-without-namespace',
    strict: 'Client.AutorisatieOngeldig',
    bend: (xml) =>
      xml
        .replace('<autorisatie xmlns="', '<aut:autorisatie xmlns:aut="')
        .replace('</autorisatie>', '</aut:autorisatie>'),
  },
  {
    oddity: 'types-on-every-element',
    strict: 'Client.OngeldigBericht',
    bend: (xml) =>
      xml.replace(
        '<schooljaar>',
        '<schooljaar xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xsi:type="xsd:string">',
      ),
  },
  {
    oddity: 'header-out-of-order',
    strict: 'Client.AutorisatieOngeldig',
    bend: (xml) => xml.replace(/(<klantcode>.*<\/klantcode>)(<klantnaam>.*<\/klantnaam>)/, '$2$1'),
  },
  {
    oddity: 'klant-left-empty',
    strict: 'Client.AutorisatieOngeldig',
    bend: (xml) => xml.replace(/<klantcode>.*<\/klantnaam>/, '<klantcode/><klantnaam/>'),
  },
  {
    oddity: 'blanks-around-values',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/<(schooljaar|brincode|dependancecode|xsdversie)>([^<]*)</g, '<$1> $2\n<'),
  },
  {
    oddity: 'brincode-in-lower-case',
    strict: 'Client.OngeldigBericht',
    bend: (xml) =>
      xml.replace(/<brincode>(.*)<\/brincode>/, (_, brin: string) => `<brincode>${brin.toLowerCase()}</brincode>`),
  },
  {
    oddity: 'brincode-with-dependance',
    strict: 'Client.OngeldigBericht',
    bend: (xml) =>
      xml.replace(/<brincode>(.*)<\/brincode><dependancecode>00<\/dependancecode>/, '<brincode>$1.00</brincode>'),
  },
  {
    oddity: 'dependancecode-of-one-digit',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace('>00<', '>0<'),
  },
  {
    oddity: 'schoolkey-left-empty',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace('<xsdversie>', '<schoolkey/><xsdversie>'),
  },
  {
    oddity: 'brincode-and-schoolkey-together',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace('<xsdversie>', '<schoolkey>EEN-KLANTCODE</schoolkey><xsdversie>'),
  },
  {
    oddity: 'schooljaar-left-empty',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/<schooljaar>.*<\/schooljaar>/, '<schooljaar>""</schooljaar>'),
  },
  {
    oddity: 'schooljaar-in-short',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/<schooljaar>20(\d\d)-20(\d\d)</, '<schooljaar>$1-$2<'),
  },
  {
    oddity: 'xsdversie-left-empty-or-one',
    strict: 'Client.XsdVersieOngeldig',
    bend: (xml) => xml.replace('<xsdversie>2.2<', '<xsdversie>1<'),
  },
  {
    oddity: 'gegevenssetid-left-empty',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace('</xsdversie>', '</xsdversie><gegevenssetid></gegevenssetid>'),
  },
  {
    oddity: 'moment-that-is-none',
    strict: 'Client.OngeldigBericht',
    bend: (xml) =>
      xml.replace('</xsdversie>', '</xsdversie><laatstontvangengegevens>01-01-1970</laatstontvangengegevens>'),
  },
  {
    oddity: 'fields-out-of-order',
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/(<dependancecode>.*<\/dependancecode>)(<xsdversie>.*<\/xsdversie>)/, '$2$1'),
  },
  {
    oddity: 'key-as-field',
    results: true,
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/<resultaat key="([^"]*)">/g, '<resultaat><key>$1</key>'),
  },
  {
    oddity: 'score-that-is-no-whole-number',
    results: true,
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/<score>\d+</, '<score>X<'),
  },
  {
    oddity: 'norm-without-term-or-begin',
    results: true,
    strict: 'Client.OngeldigBericht',
    bend: (xml) => xml.replace(/<term>.*?<\/term>/, ''),
  },
]

describe('what real clients do beside the standard', () => {
  test('every oddity has a case here', () => {
    expect(cases.map(({ oddity }) => oddity).sort()).toEqual(oddities.map(({ name }) => name).sort())
  })

  describe.each(cases)('$oddity', ({ oddity, bend, strict, results }) => {
    const send = (modus: 'strict' | 'lenient') => {
      const desk = openDesk({ modus })
      const good = results ? resultatenVan(desk) : desk.verzoek
      const bent = bend(good)
      expect(bent).not.toBe(good)
      const answer = desk.post(
        bent,
        results ? { soapaction: 'BrengLeerresultaten' } : {},
        results ? '/uwlr/leerresultaten' : undefined,
      )
      return { answer, entry: desk.lastEntry() }
    }

    test('is served in lenient mode, and the journal says what strict would refuse', () => {
      const { answer, entry } = send('lenient')
      expect(textOf(answer)).toContain(results ? 'leerresultaten_bevestiging' : '<leerling ')
      expect(entry.strictWouldRefuse.join()).toContain(oddity)
    })

    test('is refused in strict mode', () => {
      const { answer, entry } = send('strict')
      expect(faultOf(answer)).toBe(strict)
      expect(answer.status).toBe(500)
      expect(entry.strictWouldRefuse).toEqual([])
    })
  })

  test('a koppeling of its own may be strict in a lenient world', () => {
    const desk = openDesk()
    const [koppeling] = desk.world.state().koppelingen.values()
    desk.world.putKoppeling({ ...koppeling!, modus: 'strict' })
    expect(faultOf(desk.post(desk.verzoek.replace('>00<', '>0<')))).toBe('Client.OngeldigBericht')
  })

  test('a school of its own may be lenient in a strict world', () => {
    const desk = openDesk({ modus: 'strict' })
    desk.world.configureSchool('99QQ00', { modus: 'lenient' })
    expect(desk.post(desk.verzoek.replace('>00<', '>0<')).status).toBe(200)
  })
})
