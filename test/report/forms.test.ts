// Long: the same run in each form of report, to be read one beside the other.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readXml } from '../../contracts/las/xml.ts'
import { causesOf } from '../../report/causes.ts'
import { githubOf } from '../../report/forms/github.ts'
import { gitlabOf } from '../../report/forms/gitlab.ts'
import { junitOf } from '../../report/forms/junit.ts'
import { markdownOf } from '../../report/forms/markdown.ts'
import { textOf } from '../../report/forms/text.ts'
import { formNames, reportsFor } from '../../report/forms.ts'
import { htmlOf } from '../../report/html/html.ts'
import { languageOf } from '../../report/language.ts'
import { coloured, paintFor, plain } from '../../report/paint.ts'
import type { Geval } from '../../report/report.ts'
import { smallReport } from './small-report.ts'
import { unpacked } from './unpacked.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function written(wishes: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const reports = await reportsFor(wishes, 'nl', '/repo')
  await reports.write(smallReport, terminal)
  return { out: out.join(''), err: err.join(''), ownTerminal: reports.ownTerminal }
}

describe('a report for a terminal', () => {
  test('says first what is probably wrong, then what went wrong with why it matters, and the worst first', () => {
    const text = textOf(smallReport, { taal: 'nl' })
    expect(text).toContain('Waarschijnlijk:\n  uw systeem koppelt op het nummer alleen (0,93): verklaart 1 van 2\n')
    expect(text.indexOf('Waarschijnlijk')).toBeLessThan(text.indexOf('✗ S1 noor'))
    expect(text).toContain('      bij stap 2, verwerk\n')
    expect(text).toContain('    en nog 4 van deze wet\n')
    expect(text.indexOf('✗ S1 noor')).toBeGreaterThan(-1)
    expect(text.indexOf('✗ S1 noor')).toBeLessThan(text.indexOf('! S2 stuk'))
    expect(text).toContain('waarom: Anders staan de resultaten van Sam bij Noor.')
    expect(text).toContain('ontbreekt: 5B')
    expect(text).toContain('≠ key')
    expect(text).toContain('    Hoe het ging: 1 importeer → voorstel: leerlingen: 2 bestaand; 2 verwerk\n')
    expect(text).toContain('opnieuw: koppelproef run stories/noor.yaml')
    expect(text).toContain('Gezakt: 5 verhalen: 1 geslaagd, 1 gezakt, 1 fout, 1 opmerking, 1 overgeslagen.')
  })

  test('says what came instead where the requirement is the title already, and not that once more', () => {
    const [good, failed] = smallReport.gevallen
    const { ernst: _, ...geval } = failed!
    const says = 'Who has imported before asks what changed since.'
    const found = { wat: says, gevonden: 'The second import carried no laatstontvangengegevens at all.' }
    const remarked = {
      ...good!,
      oordeel: 'opmerking' as const,
      titel: says,
      opmerkingen: [{ ...found, klasse: 'keuze' as const }],
    }
    const text = textOf(
      { ...smallReport, gevallen: [remarked, { ...geval, titel: says, bevindingen: [found] }] },
      { taal: 'nl' },
    )
    expect(text.split(says)).toHaveLength(3)
    expect(text).toContain('    keuze: The second import carried no laatstontvangengegevens at all.\n')
    expect(text).toContain('      gevonden: The second import carried no laatstontvangengegevens at all.\n')
  })

  test('marks a field that one record does not have, where that is what was found', () => {
    const [good, failed] = smallReport.gevallen
    const naast = [
      { kop: 'ESIS', record: { key: '11', geboortedatum: '2018-03-04', jaargroep: '3' } },
      { kop: 'EA', record: { key: '11' } },
    ]
    const bevindingen = [{ wat: 'geboortedatum van leerling Noor', verwacht: '2018-03-04', gevonden: null, naast }]
    const text = textOf({ ...smallReport, gevallen: [good!, { ...failed!, bevindingen }] }, { taal: 'nl' })
    expect(text).toContain('≠ geboortedatum')
    expect(text).not.toContain('≠ jaargroep')
  })

  test('tells the begin and the end of a long stack, where what was thrown stands last', () => {
    const deep = Array.from({ length: 20 }, (_, place) => `  File "ea.py", line ${place}\n    ^^^^`).join('\n')
    const spoor = `Traceback (most recent call last):\n${deep}\nIncompleteRead: 900 bytes`
    const gevallen = smallReport.gevallen.map((one) => (one.naam === 'stuk' ? { ...one, spoor } : one))
    const text = textOf({ ...smallReport, gevallen }, { taal: 'nl' })
    expect(text).toContain('      Traceback (most recent call last):\n        File "ea.py", line 0\n')
    expect(text).toContain('      …\n')
    expect(text).toContain('        File "ea.py", line 19\n      IncompleteRead: 900 bytes\n')
    expect(text).not.toContain('^^^^')
  })

  test('begins with what it is about, without empty lines', () => {
    expect(textOf({ ...smallReport, kenmerken: [] }, { taal: 'nl' })).toMatch(/^http:\/\/127\.0\.0\.1:9000\n\n\S/)
  })

  test('is in one language', () => {
    const text = textOf(smallReport, { taal: 'en' })
    expect(text).toContain('Probably:\n  your system links on the number alone (0.93): explains 1 of 2')
    expect(text).toContain('see koppelproef docs pages/en/nummers.md')
    expect(text).toContain('missing: 5B')
    expect(text).toContain('the law: Who somebody is stays so')
    expect(text).not.toMatch(/verwacht:|gevonden:|geslaagd|gezakt|waarom:/)
  })

  test('has colour only where somebody looks and did not say no', () => {
    expect(textOf(smallReport, { taal: 'nl', paint: coloured })).toContain('\u001b[31m✗\u001b[0m')
    expect(textOf(smallReport, { taal: 'nl' })).not.toContain('\u001b[')
    expect([paintFor(true, {}), paintFor(false, {}), paintFor(true, { NO_COLOR: '1' })]).toEqual([
      coloured,
      plain,
      plain,
    ])
  })

  test.each([
    ['nl_NL.UTF-8', 'nl'],
    ['en_GB.UTF-8', 'en'],
    ['C.UTF-8', 'nl'],
    [undefined, 'nl'],
  ])('with the locale %s is in %s', (LANG, taal) => {
    expect(languageOf({ LANG })).toBe(taal)
  })
})

describe('a report for a CI', () => {
  test('as JUnit has expected and found in the message, and is XML', () => {
    const xml = junitOf(smallReport, 'nl')
    expect(readXml(xml)).toHaveProperty('root')
    expect(xml).toContain('<testsuites name="koppelproef run" tests="5" failures="1" errors="1"')
    expect(xml).toContain(
      'message="groepen in de EA: verwacht [&quot;3A&quot;,&quot;4A&quot;,&quot;5B&quot;], gevonden [&quot;3A&quot;,&quot;4A&quot;] (ontbreekt: 5B; bij stap 2, verwerk; en nog 4 van deze wet)" type="S1"',
    )
    expect(xml).toContain('<error message="verwerk: stuk" type="S2">')
    expect(xml).toContain('<skipped message="het systeem heeft geen postbus"/>')
  })

  test('as GitHub annotations has paths that count from the root of the repository', () => {
    const text = githubOf(smallReport, 'nl', '/repo')
    expect(text.split('\n')[0]).toMatch(
      /^::error file=stories\/noor\.yaml,line=12,col=5,title=S1 Noor krijgt het nummer van Sam::groepen in de EA: verwacht/,
    )
    expect(text.trim().split('\n')).toHaveLength(2)
  })

  test('as a code quality report of GitLab has an entry with a fingerprint of its own for each failure', () => {
    const entries = JSON.parse(gitlabOf(smallReport, 'nl', '/repo'))
    expect(entries).toMatchObject([
      {
        severity: 'blocker',
        check_name: 'who-is-who-stays',
        location: { path: 'stories/noor.yaml', lines: { begin: 12 } },
      },
      { severity: 'critical', check_name: 'stuk' },
    ])
    expect(new Set(entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2)
  })

  test('as markdown has the verdict, the cause, the table and each failure folded', () => {
    const text = markdownOf(smallReport, 'nl')
    expect(text).toContain('## Koppelproef run: ❌ Gezakt')
    expect(text).toContain('Waarschijnlijk:\n\n- **uw systeem koppelt op het nummer alleen** (0,93): verklaart 1 van 2')
    expect(text).toContain('| sleutels | 1 |  |  |  | 1 |')
    expect(text.match(/<details>/g)).toHaveLength(2)
  })

  test('lets nothing that came from outside become markup', () => {
    const [, failed] = smallReport.gevallen
    const evil = { ...smallReport, gevallen: [{ ...failed!, titel: '<img src=x> | **x**', reden: ']]> &<script>' }] }
    expect(markdownOf(evil, 'nl')).not.toContain('<img')
    expect(readXml(junitOf(evil, 'nl'))).toHaveProperty('root')
    expect(unpacked(htmlOf(evil, 'nl'))).not.toMatch(/<img|&<script>/)
  })
})

describe('--report', () => {
  test.each(formNames.map((name) => [name]))('%s alone writes to the terminal', async (name) => {
    const { out, ownTerminal } = await written([name])
    expect(out.length).toBeGreaterThan(100)
    expect(ownTerminal).toBe(name !== 'github')
  })

  test('several, each to a file of its own, and says where', async () => {
    const [json, page] = [join(folder, 'a=b.json'), join(folder, 'p.html')]
    const { out } = await written([`html=${page}`])
    expect(out).toBe(`  html: ${page}\n`)
    expect(readFileSync(page, 'utf8')).toContain('<!doctype html>')
    await written([`json=${join(folder, 'c.json')}`])
    expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(smallReport)))
    expect(json).toContain('=')
  })

  test('of a stranger: a module that takes the report and gives text', async () => {
    const file = join(folder, 'mine.mjs')
    writeFileSync(file, "export default (report, { taal }) => taal + ': ' + report.gevallen.length + ' cases\\n'")
    expect((await written([`module:${file}`])).out).toBe('nl: 5 cases\n')
  })

  test.each([
    ['pdf=x', 'E_USAGE', 'There is no report of form "pdf"'],
    ['json=', 'E_USAGE', 'lacks its file'],
    ['json=/nergens/x.json', 'E_FILE_UNWRITABLE', '/nergens/x.json'],
    ['module:/nergens/x.mjs', 'E_FILE_UNREADABLE', '/nergens/x.mjs'],
  ])('%s is refused before anything is judged: %s', async (wish, code, says) => {
    await expect(reportsFor([wish], 'nl', '/')).rejects.toMatchObject({ code, message: expect.stringContaining(says) })
  })

  test('two that both want the terminal are refused', async () => {
    await expect(reportsFor(['json', 'junit'], 'nl', '/')).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

describe('what is probably wrong', () => {
  const guess = {
    ...smallReport.vermoedens[0]!,
    zekerheid: 0.34,
    uitleg: [{ nl: 'Zo gaat het mis.', en: 'So it goes.' }],
  }
  const guessed = { ...smallReport, vermoedens: [guess], diagnose: { gezakt: 2, onverklaard: [] } }
  const story = smallReport.vermoedens[0]!.verklaart[0]!

  test('names the shortest story that the reader can begin with, and stands once more at the end of a long list', () => {
    for (const text of [textOf(smallReport, { taal: 'nl' }), markdownOf(smallReport, 'nl')])
      expect(text.replaceAll('`', '')).toContain(`begin met ${story}`)
    const lines = textOf(smallReport, { taal: 'nl' }).trimEnd().split('\n')
    expect(lines.at(-1)).toBe(
      `  Waarschijnlijk: uw systeem koppelt op het nummer alleen (0,93): verklaart 1 van 2; begin met ${story}`,
    )
  })

  test('stands under the worst that went wrong where it is a guess, and names no group of failures', () => {
    const worst = `Het ergste dat misging: S1 ${story}: Noor krijgt het nummer van Sam. Anders staan de resultaten van Sam bij Noor.`
    const text = textOf(guessed, { taal: 'nl' }).replaceAll('\n  ', ' ')
    expect(text).toContain(worst)
    expect(text.indexOf(worst)).toBeLessThan(text.indexOf('Misschien:'))
    expect(text.lastIndexOf(worst)).toBeGreaterThan(text.indexOf('thema'))
    expect(textOf(smallReport, { taal: 'nl' })).not.toContain('Het ergste dat misging')
    expect(causesOf(guessed).some(({ vermoeden }) => vermoeden !== undefined)).toBe(false)
  })

  test('leads on the page to its stories, and says there what it is', () => {
    const page = htmlOf(guessed, 'nl')
    expect(page).toContain(`<a href="#open=${story}">${story}</a>`)
    expect(page).toContain('data-zet="oorzaak=nummers"')
    expect(page).toContain('data-oorzaak="nummers"')
    expect(page).toContain('<p>Zo gaat het mis.</p>')
  })
})

test('the page of a run with nothing but what is known counts that, and is not green where a child is hurt by it', () => {
  const gevallen = smallReport.gevallen.map(
    (one): Geval => (one.ernst === 'S1' ? { ...one, bekend: 'bekend: S1' } : one),
  )
  const known = gevallen.filter(({ oordeel, bekend }) =>
    oordeel !== 'gezakt' && oordeel !== 'fout' ? true : bekend !== undefined,
  )
  const page = htmlOf({ ...smallReport, oordeel: 'geslaagd', gevallen: known }, 'nl')
  expect(page).toContain('<p class="verdict warn">')
  expect(page).toContain('<h2>ernst × thema, van wat bekend is</h2>')
  expect(page).toContain('data-zet="toon=bekend&amp;groep=&amp;ernst=S1"')
  expect(htmlOf({ ...smallReport, oordeel: 'geslaagd', gevallen: known.slice(0, 1) }, 'nl')).toContain('verdict good')
})

test('what a baseline knows stands apart on the page and in markdown, and is no failure there', () => {
  const known = (smallReport.gevallen as readonly Geval[]).map((one) =>
    one.naam === 'stuk' ? { ...one, bekend: { nl: 'bekend: traag', en: 'known: slow' } } : one,
  )
  const report = { ...smallReport, gevallen: known }
  expect(causesOf(report).flatMap(({ gevallen }) => gevallen.map(({ naam }) => naam))).not.toContain('stuk')
  expect(htmlOf(report, 'nl')).toMatch(/Bekend, volgens de baseline.*data-naam="stuk"[^>]*data-oordeel="bekend"/s)
  expect(htmlOf(report, 'nl')).toContain('bekend: traag')
  expect(markdownOf(report, 'en')).toContain('Known, by the baseline: 1')
  expect(markdownOf(report, 'en').match(/<details>/g)).toHaveLength(1)
})

test('failures are grouped by what probably causes them, each in one group', () => {
  const causes = causesOf(smallReport)
  expect(causes.map(({ gevallen }) => gevallen.map(({ naam }) => naam))).toEqual([
    ['noor-krijgt-het-nummer-van-sam'],
    ['stuk'],
  ])
  expect(causes[0]!.vermoeden?.familie).toBe('nummers')
})

describe('what is probably wrong', () => {
  const weak = { ...smallReport.vermoedens[0]!, zekerheid: 0.41, zwak: true as const }
  const diagnose = { gezakt: 2, onverklaard: ['stuk'] }
  const forms = [
    ['text', (report: typeof smallReport) => textOf(report, { taal: 'nl' })],
    ['markdown', (report: typeof smallReport) => markdownOf(report, 'nl')],
    ['html', (report: typeof smallReport) => htmlOf(report, 'nl')],
  ] as const

  test.each(forms)('is no more than what it is most like, where it explains little, in the form %s', (_, form) => {
    const text = form({ ...smallReport, vermoedens: [weak], diagnose })
    expect(text).toContain('Geen fout die wij kennen verklaart dit goed. Het meest lijkt het op')
    expect(text).not.toContain('Waarschijnlijk:')
    expect(text).toContain('1 van 2 verklaart geen van deze: stuk')
  })

  test.each(forms)('says in a sentence which mistake it is like, in the form %s', (_, form) => {
    const foutZin = { nl: 'Hetzelfde nummer is hetzelfde kind.', en: 'links on key alone.' }
    const [first] = smallReport.vermoedens
    const text = form({ ...smallReport, vermoedens: [{ ...first!, fout: 'links-on-key-alone', foutZin }], diagnose })
    expect(text).toMatch(/lijkt op:? “?Hetzelfde nummer is hetzelfde kind\.”?.{1,25}links-on-key-alone/)
  })

  test.each(forms)('stands under what to do first, in the form %s', (_, form) => {
    const text = form({ ...smallReport, raad: [{ nl: 'schrijf dat op', en: 'write that down' }] })
    expect(text.indexOf('schrijf dat op')).toBeGreaterThan(-1)
    expect(text.indexOf('schrijf dat op')).toBeLessThan(text.indexOf('Waarschijnlijk'))
  })

  test('is told when nothing known is like it', () => {
    const text = textOf({ ...smallReport, vermoedens: [], diagnose: { gezakt: 2, onverklaard: [] } }, { taal: 'nl' })
    expect(text).toContain('Geen fout die wij kennen lijkt op wat hier misging.\n')
  })
})

test('a page of one story has its failure open', () => {
  const [, failed] = smallReport.gevallen
  expect(htmlOf({ ...smallReport, gevallen: [failed!] }, 'nl')).toContain('<details class="case" open data-naam="noor')
  expect(htmlOf(smallReport, 'nl')).not.toContain('<details class="case" open')
})
