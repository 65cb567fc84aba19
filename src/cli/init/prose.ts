import { counted, type Taal } from '../../../report/language.ts'

type Counts = {
  readonly told: number
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What `init` says, in both languages. */
export const words = {
  nl: {
    adapter: (good: number, all: number) => `1/3 adapter: ${good} van ${all} aanroepen zijn er en goed`,
    absent: (names: string) => `; niet aanwezig, en wat ze nodig heeft wordt overgeslagen: ${names}`,
    mendFirst: (check: string) => `Verbeter dit eerst: ${check} vertelt er alles van. Er is niets geschreven.`,
    profileThere: (said: string) => `2/3 profiel: zoals het is (${said})`,
    profile: (all: number, yes: number, no: number, unseen: number) =>
      `2/3 profiel: van ${all} kenmerken heeft het er ${yes}, ${no} niet, ${unseen} niet te zien`,
    stories: ({ told, passed, failed, skipped }: Counts) =>
      `3/3 verhalen: ${told} verteld, ${passed} geslaagd, ${failed} gezakt, ${skipped} overgeslagen`,
    config: 'het systeem',
    withProfile: ' en zijn profiel; lees dat, en verbeter wat niet zo is',
    baseline: (count: number) =>
      `${counted(count, ['verhaal dat zakt', 'verhalen die zakken'])} vandaag; run zakt alleen op wat nieuw is`,
    report: 'wat er misgaat, met verwacht en gevonden: open dit in een browser',
    worst: (names: string) => `verbeter dit eerst, S1: een ander ziet gegevens van een kind: ${names}`,
    silent: (names: string, how: string) =>
      `niet erin, want er kwam geen antwoord op tijd: ${names}; run zakt daarop tot het systeem sneller is of meer tijd krijgt: ${how}`,
    more: (count: number) => ` en nog ${count}`,
    forCi: (ci: string, file: string) => `Voor ${ci}, ${file}:`,
    next: 'Verder:',
    nextRun: 'zakt alleen op wat nieuw is',
    nextAll: 'vertelt alles wat zakt in het geheel',
    nextExplore: 'zoekt wat nog geen verhaal vertelt',
    traits: 'kenmerken',
    told: 'verhalen',
    inConfig: [
      'Wat koppelproef run en explore niet meer hoeven te vragen: elke optie van run mag hier staan, zonder streepjes.',
      'Een pad telt vanaf dit bestand; wat getypt wordt gaat voor.',
    ],
  },
  en: {
    adapter: (good: number, all: number) => `1/3 adapter: ${good} of ${all} calls are there and good`,
    absent: (names: string) => `; not there, and what needs it is skipped: ${names}`,
    mendFirst: (check: string) => `Mend this first: ${check} tells all of it. Nothing was written.`,
    profileThere: (said: string) => `2/3 profile: as it is (${said})`,
    profile: (all: number, yes: number, no: number, unseen: number) =>
      `2/3 profile: of ${all} traits ${yes} it has, ${no} it has not, ${unseen} not to be seen`,
    stories: ({ told, passed, failed, skipped }: Counts) =>
      `3/3 stories: ${told} told, ${passed} passed, ${failed} failed, ${skipped} skipped`,
    config: 'the system',
    withProfile: ' and its profile; read that, and mend what is not so',
    baseline: (count: number) =>
      `${counted(count, ['story that fails', 'stories that fail'])} today; run fails on what is new only`,
    report: 'what goes wrong, with what was expected and found: open this in a browser',
    worst: (names: string) => `mend first, S1: the data of a child is seen by another: ${names}`,
    silent: (names: string, how: string) =>
      `not in it, as no answer came in time: ${names}; run fails on that until the system is faster, or has more time: ${how}`,
    more: (count: number) => ` and ${count} more`,
    forCi: (ci: string, file: string) => `For ${ci}, ${file}:`,
    next: 'Next:',
    nextRun: 'fails on what is new only',
    nextAll: 'tells all that fails in full',
    nextExplore: 'looks for what no story tells yet',
    traits: 'traits',
    told: 'stories',
    inConfig: [
      'What koppelproef run and explore need not ask any more: every option of run may stand here, without its dashes.',
      'A path counts from this file; what is typed wins.',
    ],
  },
} as const satisfies Readonly<Record<Taal, unknown>>
