import { describe, expect, test } from '@jest/globals'
import { checkIntegrity } from '../../../contracts/schema/integrity.ts'

const lg = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
const school = '<l:school><l:schooljaar>2026-2027</l:schooljaar></l:school>'
const vestigingen = '<l:vestigingen><l:vestiging key="v1"><l:naam>Noord</l:naam></l:vestiging></l:vestigingen>'
const groepen = `<l:groepen>
  <l:groep key="g1"><l:naam>1a</l:naam><l:jaargroep>1</l:jaargroep></l:groep>
  <l:samengestelde_groep key="s1"><l:naam>Plus</l:naam></l:samengestelde_groep>
</l:groepen>`
const leerling = (attributes: string, rest = '') =>
  `<l:leerling ${attributes}><l:roepnaam>Bo</l:roepnaam>${rest}</l:leerling>`
const leerkracht = (attributes: string, rest = '') =>
  `<l:leerkracht ${attributes}><l:roepnaam>An</l:roepnaam>${rest}</l:leerkracht>`
const full = (leerlingen: string, leerkrachten = '', blocks = vestigingen + groepen) =>
  `<l:leerlinggegevens_antwoord xmlns:l="${lg}"><l:leerlinggegevens>${school}${blocks}<l:leerlingen>${leerlingen}</l:leerlingen><l:leerkrachten>${leerkrachten}</l:leerkrachten></l:leerlinggegevens></l:leerlinggegevens_antwoord>`
const messages = (xml: string) => checkIntegrity(xml).map(({ message }) => message)

describe('the integrity of an answer', () => {
  test('is whole when every key is given once and every reference arrives', () => {
    const references =
      '<l:groep key="g1"/><l:samengestelde_groepen><l:samengestelde_groep key="s1"/></l:samengestelde_groepen><l:vestiging key="v1"/>'
    const teacher = '<l:groepen><l:groep key="g1"/><l:samengestelde_groep key="s1"/></l:groepen>'
    const answer = full(
      leerling('key="p" eckid="e"', references) + leerling('key="q"'),
      leerkracht('key="p" eckid="e"', teacher),
    )
    expect(checkIntegrity(answer)).toEqual([])
    expect(checkIntegrity(`<s:Envelope xmlns:s="x"><s:Body>${answer}</s:Body></s:Envelope>`)).toEqual([])
  })

  test.each([
    ['two pupils share a key', full(leerling('key="p"') + leerling('key="p"')), 'This leerling has the key of'],
    [
      'two pupils share an eckid',
      full(leerling('key="p" eckid="e"') + leerling('key="q" eckid="e"')),
      'has the eckid of',
    ],
    [
      'two teachers share a key',
      full('', leerkracht('key="p"') + leerkracht('key="p"')),
      'This leerkracht has the key of',
    ],
    ['two teachers share an eckid', full('', leerkracht('eckid="e"') + leerkracht('eckid="e"')), 'has the eckid of'],
    ['a pupil is nameless', full(leerling('')), 'This leerling has neither a key nor an eckid.'],
    [
      'a groep and a samengestelde groep share a key',
      full('', '', groepen.replace('"s1"', '"g1"')),
      'This samengestelde_groep has the key of the groep',
    ],
    ['two vestigingen share a key', full('', '', vestigingen.repeat(2)), 'This vestiging has the key of'],
    ['a pupil is in no known groep', full(leerling('key="p"', '<l:groep key="s1"/>')), 'No groep in this answer'],
    [
      'a pupil is in no known samengestelde groep',
      full(leerling('key="p"', '<l:samengestelde_groepen><l:samengestelde_groep key="g1"/></l:samengestelde_groepen>')),
      'No samengestelde_groep in this answer',
    ],
    [
      'a pupil is at no known vestiging',
      full(leerling('key="p"', '<l:vestiging key="g1"/>')),
      'No vestiging in this answer',
    ],
    [
      'a teacher has no known groep',
      full('', leerkracht('key="p"', '<l:groepen><l:groep key="x"/></l:groepen>')),
      'No groep in this answer',
    ],
    [
      'a teacher has no known samengestelde groep',
      full('', leerkracht('key="p"', '<l:groepen><l:samengestelde_groep key="g1"/></l:groepen>')),
      'No samengestelde_groep in this answer',
    ],
  ])('is broken when %s', (_, xml, problem) => {
    expect(messages(xml)).toEqual([expect.stringContaining(problem)])
  })

  test('says on which line the other one stands', () => {
    const [problem] = checkIntegrity(full(`\n\n${leerling('key="p"')}\n${leerling('key="p"')}`))
    expect(problem).toEqual({
      message: 'This leerling has the key of the leerling on line 6.',
      line: 7,
      path: '/leerlinggegevens_antwoord/leerlinggegevens/leerlingen/leerling[2]',
    })
  })

  test('of a getrapte answer does not ask for groups that came in an earlier answer', () => {
    const getrapt = (inner: string) =>
      `<leerlingen_antwoord xmlns="${lg}"><leerlinggegevens-leerlingen><leerlingen>${inner}</leerlingen></leerlinggegevens-leerlingen></leerlingen_antwoord>`
    const pupil = '<leerling key="p"><roepnaam>Bo</roepnaam><groep key="g1"/></leerling>'
    expect(messages(getrapt(pupil))).toEqual([])
    expect(messages(getrapt(pupil + pupil))).toHaveLength(1)
    const structuur = `<l:structuur_antwoord xmlns:l="${lg}"><l:leerlinggegevens-structuur>${groepen.replace('"s1"', '"g1"')}</l:leerlinggegevens-structuur></l:structuur_antwoord>`
    expect(messages(structuur)).toHaveLength(1)
  })

  test('of what is no answer is whole, and of what is no XML is a problem', () => {
    expect(checkIntegrity('<a/>')).toEqual([])
    expect(checkIntegrity('<a>')).toHaveLength(1)
  })
})
