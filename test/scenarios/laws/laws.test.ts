// Long: a list with, for each law, what breaks it.

import { describe, expect, test } from '@jest/globals'
import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { type OpenSystem, systemOf } from '../../../contracts/adapter/transport.ts'
import { drawStory } from '../../../scenarios/explore/draw.ts'
import { judgeDraft } from '../../../scenarios/explore/judge-draft.ts'
import type { Scenario } from '../../../scenarios/language/scenario.ts'
import type { Law } from '../../../scenarios/laws/law.ts'
import { lawNamed, laws } from '../../../scenarios/laws/laws.ts'
import { profielOfTestcentrum } from '../../../scenarios/profile/find-profiel.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { inProcess } from '../../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { bent, ours, stage, storyOf, wrong } from '../explore/stage.ts'

/** A mistake that no wrong system of the catalogue makes: our testcentrum with some calls bent. */
const calls = (bend: (own: Required<Adapter>) => Partial<Adapter>) => () => bent(bend)

/** A system that reads XML as text and knows no CDATA. */
const readsNoCdata = (): OpenSystem => {
  const carry = inProcess(stage.simulator)
  return systemOf(
    openTestcentrum({
      transport: async (request) => {
        const heard = await carry(request)
        if ('kind' in heard) return heard
        return {
          ...heard,
          body: Buffer.from(
            Buffer.from(heard.body)
              .toString()
              .replaceAll(/<!\[CDATA\[.*?\]\]>/g, ''),
          ),
        }
      },
    }),
  )
}

/** A system that keeps the address of the photo beside each pupil. */
const keepsThePhoto = (): OpenSystem => {
  const carry = inProcess(stage.simulator)
  let photo: string | undefined
  const own = openTestcentrum({
    transport: async (request) => {
      const heard = await carry(request)
      if ('body' in heard) photo = /<fotourl>([^<]+)</.exec(Buffer.from(heard.body).toString())?.[1] ?? photo
      return heard
    },
  })
  return systemOf({
    ...own,
    toestand: async () => {
      const held = await own.toestand({})
      return {
        ...held,
        leerlingen: held.leerlingen.map((one) => (photo ? { ...one, overig: { pasfoto: photo } } : one)),
      }
    },
  })
}

/** Laws that hardly any drawn story can show, and the story of the catalogue that does. */
const shownBy: Readonly<Record<string, string>> = {
  'an-unchanged-school-changes-nothing': 'nummer-dubbel-en-niemand-bekend [key]',
  'another-school-is-left-alone': 'twee-vestigingen-versturen-allebei',
  'who-works-at-two-schools-stays-at-both': 'op-de-eigen-school-nieuwe-klas',
  'an-import-gives-nobody-the-management': 'een-rol-geeft-geen-rechten [DIR]',
  'hesitating-changes-nothing': 'samengevoegd-en-de-nummers-geleegd',
  'undone-and-done-again-is-as-done': 'leerling-blijft-buiten',
  'nothing-is-kept-without-need': 'meer-dan-gevraagd-van-een-nieuw-kind',
  'the-same-last-day-is-the-same': 'laatste-dag-met-tijdzone [Z]',
  'what-is-refused-changes-nothing': 'twee-eckids-voeg-je-niet-samen',
}

/** Of each law a system that breaks it; the name of a wrong system, or one made here. */
const breakers: Readonly<Record<string, string | (() => OpenSystem)>> = {
  'every-call-is-answered': calls((own) => ({
    verwerk: async (how) => {
      if ((await own.toestand()).leerlingen.length > 0) throw new Error('divide by zero')
      return own.verwerk(how)
    },
  })),
  'no-record-is-target-of-two-links': 'links-last-years-group',
  'nobody-is-linked-to-the-record-of-another': 'doubt-becomes-a-link',
  'no-two-people-in-one-record': calls((own) => ({
    toestand: async () => {
      const held = await own.toestand()
      const eckids = held.leerlingen.map(({ eckid }) => eckid)
      return {
        ...held,
        leerlingen: held.leerlingen.map((one, place) => ({ ...one, eckid: eckids.at(place - 1) })) as never,
      }
    },
  })),
  'a-doubt-nobody-decided-waits': 'doubt-nobody-decided-is-made-new',
  'dummy-numbers-are-not-kept': calls((own) => {
    let dummy: string | undefined
    return {
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        if (answer.kind === 'voorstel')
          dummy = answer.leerlingen.find(({ inkomend }) => inkomend.key?.startsWith('#'))?.inkomend.key
        return answer
      },
      toestand: async () => {
        const held = await own.toestand()
        const isNumberless = ({ id, key }: { id: string; key?: string }) => key === undefined && !id.startsWith('ea-')
        return {
          ...held,
          leerlingen: held.leerlingen.map((one) => (dummy && isNumberless(one) ? { ...one, key: dummy } : one)),
        }
      },
    }
  }),
  'numbers-are-kept-byte-for-byte': 'later-eckid-is-not-stored',
  'who-is-there-already-is-not-made-anew': 'knows-people-by-number-only',
  'who-was-imported-is-known-the-next-time': 'doubt-becomes-new',
  'who-was-left-out-stays-out': 'forgets-niet-importeren',
  'nobody-is-left-out-unasked': 'left-out-is-remembered-by-name',
  'who-is-left-out-stays-as-they-were': 'who-is-left-out-loses-her-groups',
  'a-group-left-out-keeps-its-people': 'teacher-loses-what-was-left-out',
  'no-number-stands-in-two-active-records': 'renewed-key-is-not-stored',
  'no-record-is-lost': 'leavers-are-deleted',
  'no-number-is-wiped': 'absent-eckid-wipes-the-stored-one',
  'results-stay-with-their-pupil': calls((own) => {
    let applied = 0
    return {
      reset: async (start) => {
        applied = 0
        await own.reset(start)
      },
      verwerk: async (how) => {
        applied++
        return own.verwerk(how)
      },
      toestand: async () => {
        const held = await own.toestand()
        return {
          ...held,
          resultaten: held.resultaten?.map((one) => ({ ...one, leerling: `${one.leerling}${applied || ''}` })),
        } as never
      },
    }
  }),
  'merging-loses-nothing': 'merging-loses-the-eck-id',
  'who-did-not-come-stays-who-they-were': 'left-out-pupils-are-updated-anyway',
  'who-was-merged-away-is-not-linked': 'a-merged-card-is-linked-by-name',
  'removing-numbers-removes-numbers-only': 'removing-numbers-takes-those-of-teachers-too',
  'what-was-normed-is-what-is-held': 'the-highest-score-counts',
  'a-result-stays-as-it-was-normed': 'parts-stay-behind-when-a-result-is-moved',
  'a-correction-leaves-nothing-of-before': 'the-norm-of-the-earlier-score-sticks',
  'the-same-last-day-is-the-same': 'leaving-days-with-a-zone-come-early',
  'absent-teachers-keep-their-account': 'absent-teachers-are-removed',
  'groups-of-earlier-years-keep-their-people': 'pupils-leave-last-years-groups',
  'who-is-still-in-the-school-is-not-deactivated': 'deactivates-those-not-imported',
  'who-is-in-the-delivery-is-active': 'returned-pupil-stays-inactive',
  'who-is-outside-the-imported-groups-stays-active': 'deactivates-the-groups-left-out',
  'who-left-an-imported-group-is-deactivated': 'deactivates-nobody',
  'import-alone-changes-nothing': 'import-applies-at-once',
  'failed-import-changes-nothing': calls((own) => ({
    importeer: async (koppeling) => {
      const answer = await own.importeer(koppeling)
      if (answer.kind === 'mislukt') await own.verwijderNummers()
      return answer
    },
  })),
  'deciding-changes-nothing-yet': calls((own) => ({
    beslis: async (beslissing) => {
      const answer = await own.beslis(beslissing)
      await own.verwijderNummers()
      return answer
    },
  })),
  'refused-apply-changes-nothing': calls((own) => ({
    verwerk: async (how) => {
      const answer = await own.verwerk(how)
      if (answer.kind !== 'verwerkt') await own.verwijderNummers()
      return answer
    },
  })),
  'what-is-refused-changes-nothing': calls((own) => ({
    voegSamen: async (two) => {
      const answer = await own.voegSamen(two)
      if (answer.kind === 'geweigerd') await own.deactiveer({ leerling: two.verdwijnt })
      return answer
    },
  })),
  'abort-changes-nothing': 'abort-applies',
  'applying-twice-is-applying-once': 'applying-twice-doubles',
  'an-unchanged-school-changes-nothing': calls((own) => {
    let applied = 0
    return {
      verwerk: async (how) => {
        const answer = await own.verwerk(how)
        if (answer.kind === 'verwerkt') applied++
        return answer
      },
      toestand: async () => {
        const held = await own.toestand()
        return { ...held, leerlingen: held.leerlingen.map((one) => ({ ...one, voorletters: `${applied}` })) }
      },
    }
  }),
  'only-an-apply-changes-records': calls((own) => ({
    koppel: async (koppeling) => {
      await own.verwijderNummers()
      return own.koppel(koppeling)
    },
  })),
  'undo-restores': 'undo-does-nothing',
  'what-is-set-by-hand-is-so': 'inactive-is-a-switch',
  'what-was-done-by-hand-since-stays': 'undo-also-undoes-what-was-done-by-hand-since',
  'most-of-a-school-waits-for-a-second-yes': 'confirms-by-itself',
  'without-a-school-there-is-no-proposal': 'accepts-another-school',
  'a-good-answer-is-read': 'every-year-must-be-in-an-old-list',
  'the-answer-is-called-what-it-was': 'faultcode-is-lost',
  'every-record-has-one-line': 'one-pupil-is-no-list',
  'every-line-ends-as-it-stands': 'the-choice-goes-to-the-first-of-that-name',
  'as-many-new-records-as-new-lines': calls((own) => ({
    toestand: async () => {
      const held = await own.toestand()
      const made = held.leerlingen.filter(({ id }) => !id.startsWith('ea-'))
      return { ...held, leerlingen: [...held.leerlingen, ...made.map((one) => ({ ...one, id: `${one.id}-bis` }))] }
    },
  })),
  'everyone-sits-where-the-las-says': 'moved-pupil-stays-in-the-old-group',
  'nobody-stays-in-a-class-that-is-gone': 'a-class-that-was-split-keeps-its-pupils',
  'nobody-joins-a-group-unasked': 'a-new-class-inherits-its-teachers',
  'a-new-group-is-of-the-year-that-came': 'new-groups-are-of-the-year-of-today',
  'what-came-is-what-is-held': 'voorvoegsel-is-dropped',
  'an-address-typed-by-hand-stays': 'typed-address-is-overwritten',
  'no-result-comes-by-itself': 'undo-brings-removed-results-back',
  'a-result-reaches-its-own-child': calls((own) => ({
    normeer: async (verzoek) => {
      const other = (await own.toestand()).leerlingen.find(
        ({ id, key }) => id !== verzoek.leerling && key !== undefined,
      )
      return own.normeer(other === undefined ? verzoek : { ...verzoek, score: (verzoek.score ?? 0) + 1 })
    },
  })),
  'both-numbers-of-a-result-are-of-one-child': 'one-eckid-for-all-in-a-message',
  'the-number-of-a-result-is-of-one-result': 'the-number-of-a-removed-result-is-given-out-again',
  'what-arrives-is-what-was-normed': 'a-part-with-score-zero-is-not-sent',
  'results-go-under-their-own-year': 'august-tests-belong-to-last-year',
  'what-counts-as-sent-is-with-its-child': 'merged-results-count-as-sent-under-the-other-number',
  'sent-twice-is-there-once': 'results-get-new-keys',
  'a-result-of-a-known-child-is-not-refused': 'leerlingid-is-a-number',
  'a-refused-result-is-not-called-sent': 'refused-results-count-as-sent',
  'what-is-from-before-is-not-sent': 'sends-results-from-before',
  'who-stays-out-is-not-invited': 'new-address-gets-an-invitation',
  'invitations-only-after-an-apply': 'invites-on-import',
  'one-invitation-per-person': 'invites-at-every-import',
  'all-who-are-new-are-invited-or-nobody': 'the-first-twenty-five-are-invited',
  'invitations-go-to-an-address': calls((own) => ({
    postbus: async () => (await own.postbus()).map((one) => ({ ...one, emailadres: one.emailadres.split('.')[0]! })),
  })),
  'an-invitation-goes-where-the-record-says': 'the-invitation-goes-to-the-address-of-the-las',
  'asks-since-what-the-las-said': 'own-clock-is-the-moment',
  'a-message-with-results-is-valid': 'only-the-first-test-is-defined',
  'the-sleutel-stands-in-the-message-only': 'the-sleutel-goes-in-the-url',
  'nobody-stands-in-an-address': 'a-pupils-number-goes-in-the-url',
  'nothing-leaks': 'log-names-the-children',
  'what-is-of-another-school-is-not-told': 'the-review-tells-of-a-namesake-elsewhere',
  'who-moved-is-not-in-a-class-of-before': 'the-old-school-still-sees-who-moved',
  'another-school-is-left-alone': calls((own) => ({
    verwerk: async (how) => {
      const answer = await own.verwerk(how)
      for (const school of new Set((await own.toestand()).leerlingen.flatMap((one) => one.school ?? [])))
        await own.verwijderNummers({ school })
      return answer
    },
  })),
  'who-works-at-two-schools-stays-at-both': 'the-first-school-forgets-the-second',
  'groups-of-earlier-years-stay': 'last-years-groups-get-new-names',
  'what-the-las-does-not-send-stays': 'absent-birth-date-wipes-the-stored-one',
  'an-address-changes-to-its-own-only': 'a-new-address-goes-to-the-namesake-too',
  'an-import-gives-nobody-the-management': 'directors-become-beheerder',
  'who-manages-is-not-put-out-of-it': 'an-import-takes-the-management-away',
  'an-id-is-of-one-for-ever': 'ids-of-what-was-undone-come-again',
  'nothing-is-kept-without-need': keepsThePhoto,
  'the-summary-tells-what-was-done': 'the-summary-counts-everybody-as-changed',
  'a-restart-forgets-nothing': 'a-restart-forgets-who-was-merged',
  'order-of-elements-does-not-matter': calls((own) => ({
    importeer: async (koppeling) => {
      const answer = await own.importeer(koppeling)
      if (answer.kind !== 'voorstel') return answer
      return {
        ...answer,
        leerlingen: answer.leerlingen.map((one, place) => (place === 0 ? { ...one, twijfel: true } : one)),
      }
    },
  })),
  'form-of-the-message-does-not-matter': readsNoCdata,
  'hesitating-changes-nothing': 'a-thrown-away-import-brings-merged-cards-back',
  'undone-and-done-again-is-as-done': 'undo-forgets-older-choices',
  'a-school-next-door-changes-nothing': 'there-is-one-review-for-all-schools',
}

/** How many stories of seed 1 it may take. */
const enough = 160

const stories = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))
const judging = { ...stage, profiel: profielOfTestcentrum() }

/** Whether a story of the catalogue shows the law broken by one system, and kept by our own. */
async function isShownBy(scenario: Scenario, law: Law, system: OpenSystem): Promise<boolean> {
  const kindFor = async (one: OpenSystem) =>
    (await tell(scenario, { ...judging, laws: [law], system: one })).wetten.map(({ kind }) => kind)
  return (await kindFor(system)).includes('gebroken') && !(await kindFor(systemOf(ours()))).includes('gebroken')
}

/** Whether a story that was drawn shows it. */
async function isShownByDrawn(number: number, law: Law, system: OpenSystem): Promise<boolean> {
  const draft = drawStory('1', number)
  const { wetten } = await judgeDraft(draft, [law], { ...judging, system })
  if (wetten[0]?.kind !== 'gebroken') return false
  const own = await judgeDraft(draft, [law], { ...judging, system: systemOf(ours()) })
  expect(own.wetten[0]?.kind).not.toBe('gebroken')
  return true
}

describe('a law', () => {
  test('says what it is and whom it hurts in both languages', () => {
    const empty = laws.filter(({ says, waarom }) => [says.nl, says.en, waarom.nl, waarom.en].some((one) => one === ''))
    expect(empty.map(({ name }) => name)).toEqual([])
  })

  test('has a system that breaks it, every one of them', () => {
    expect(Object.keys(breakers).sort()).toEqual(laws.map(({ name }) => name).sort())
  })

  test.each(Object.entries(breakers))('%s is seen broken, where our own system keeps it', async (name, breaker) => {
    const law = lawNamed(name)!
    const system = typeof breaker === 'string' ? wrong(breaker) : breaker()
    const scenario = stories.get(shownBy[name] ?? (typeof breaker === 'string' ? storyOf(breaker) : ''))
    if (scenario !== undefined && (await isShownBy(scenario, law, system))) return
    for (let number = 1; number <= enough; number++) if (await isShownByDrawn(number, law, system)) return
    throw new Error(`no story up to ${enough} breaks ${name}`)
  })

  test('an invitation to two addresses at once is no invitation to one', async () => {
    const toBoth = calls((own) => ({
      postbus: async () =>
        (await own.postbus()).map((one) => ({ ...one, emailadres: `${one.emailadres}; ander@school.example` })),
    }))
    const [story, law] = [stories.get('let-op-een-uitnodiging-per-mens')!, lawNamed('one-invitation-per-person')!]
    expect(await isShownBy(story, law, toBoth())).toBe(true)
  })
})
