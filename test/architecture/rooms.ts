/** A room of the house: what it is for, and which rooms its files may import. */
export type Room = { readonly is: string; readonly on: readonly string[] }

/** Small things that nearly all stand on: left out of the picture, not out of the law. */
const ground = {
  'src/tool-error.ts': { is: 'an error that says what to do next', on: [] },
  'src/frozen.ts': { is: 'a value that nobody can change', on: [] },
  'src/typebox.ts': { is: 'what forms are written with', on: [] },
  'src/close-server.ts': { is: 'how a server that others are connected to stops', on: [] },
  'src/door.ts': { is: 'who may come in at a port of ours: one rule for everything that listens', on: [] },
  'src/listening.ts': { is: 'a port, or why it is none', on: ['src/tool-error.ts'] },
  'src/plain-text.ts': { is: 'what others wrote, so that it can only be read', on: [] },
  'src/typed-as.ts': { is: 'how who reads this calls koppelproef', on: [] },
  'src/nearest.ts': { is: 'the word that was meant', on: ['src/within.ts'] },
  'src/within.ts': { is: 'what stands at a place that is within', on: [] },
  'src/once.ts': { is: 'an answer that is worked out once and kept', on: [] },
  'src/write-whole.ts': { is: 'a file that is there whole or not at all', on: ['src/tool-error.ts'] },
  'src/read-text.ts': { is: 'a file as text, or why it is none', on: ['src/tool-error.ts'] },
  'src/same-json.ts': { is: 'whether two answers say the same', on: [] },
  'src/time': { is: 'what a day and a Dutch moment are', on: [] },
} satisfies Record<string, Room>

/** Who may import whom. The most specific room of a file counts. README draws its picture from this. */
export const rooms: Readonly<Record<string, Room>> = {
  ...ground,
  'src/school': { is: 'the domain: a school, its groups, teachers, pupils and results', on: [] },
  'src/uwlr': { is: 'the wire format', on: ['src/school', 'src/time'] },
  'src/link': {
    is: 'who is who, pure',
    on: ['src/school', 'src/time', 'src/nearest.ts', 'src/within.ts', 'src/once.ts'],
  },
  'src/lists': {
    is: 'lists as schools keep them: whoever reads one reads it here',
    on: ['src/school', 'src/time', 'src/tool-error.ts', 'src/read-text.ts'],
  },
  'src/testcentrum': {
    is: 'the reference EA',
    on: ['src/school', 'src/time', 'src/uwlr', 'src/link', 'src/within.ts', 'src/once.ts'],
  },
  'contracts/wsdl': { is: 'the descriptions', on: [] },
  'contracts/schema': { is: 'the schemas, and what is judged by them', on: ['contracts/wsdl'] },
  report: {
    is: 'what was judged, in every form; knows nothing of stories, contracts or laws',
    on: [
      'src/tool-error.ts',
      'src/frozen.ts',
      'src/typebox.ts',
      'src/write-whole.ts',
      'src/plain-text.ts',
      'src/typed-as.ts',
    ],
  },
  simulator: {
    is: 'the fake ESIS and its schools',
    on: [
      'src/typebox.ts',
      'src/nearest.ts',
      'src/within.ts',
      'src/school',
      'src/time',
      'src/lists',
      'src/uwlr',
      'src/tool-error.ts',
      'src/door.ts',
      'src/close-server.ts',
      'src/listening.ts',
      'contracts/wsdl',
    ],
  },
  contracts: {
    is: 'what must be so of a LAS and of an EA: a black box that never uses our own codec',
    on: [
      'src/typebox.ts',
      'src/same-json.ts',
      'contracts/wsdl',
      'contracts/schema',
      'src/tool-error.ts',
      'src/frozen.ts',
      'src/door.ts',
      'src/close-server.ts',
      'src/plain-text.ts',
      'src/read-text.ts',
      'report',
    ],
  },
  'src/disguise': {
    is: 'a made-up school that compares as the real one did, so it stands on what linking compares',
    on: ['src/within.ts', 'src/school', 'src/lists', 'src/uwlr', 'src/link', 'src/tool-error.ts', 'simulator'],
  },
  'src/recording': {
    is: 'between an EA and a LAS, and the answers again',
    on: [
      'src/school',
      'src/disguise',
      'src/uwlr',
      'src/tool-error.ts',
      'src/door.ts',
      'src/close-server.ts',
      'src/listening.ts',
      'src/read-text.ts',
      'src/write-whole.ts',
      'simulator',
    ],
  },
  'src/load': {
    is: 'a week of schools, as load on a LAS',
    on: ['src/within.ts', 'src/time', 'src/uwlr', 'src/tool-error.ts', 'src/door.ts', 'simulator', 'report'],
  },
  scenarios: {
    is: 'stories of a school year, and who tells and judges them',
    on: [
      'src/typebox.ts',
      'src/same-json.ts',
      'src/typed-as.ts',
      'src/nearest.ts',
      'src/within.ts',
      'src/once.ts',
      'src/school',
      'src/time',
      'src/lists',
      'src/testcentrum',
      'simulator',
      'contracts',
      'contracts/wsdl',
      'src/tool-error.ts',
      'src/frozen.ts',
      'src/read-text.ts',
      'report',
    ],
  },
  'scenarios/capture': {
    is: 'what happened, as a story',
    on: [
      'src/within.ts',
      'src/school',
      'src/time',
      'src/disguise',
      'src/recording',
      'scenarios',
      'simulator',
      'src/tool-error.ts',
    ],
  },
  'src/docs': {
    is: 'the pages of the package as a site',
    on: [
      'report',
      'simulator',
      'src/uwlr',
      'src/tool-error.ts',
      'src/door.ts',
      'src/close-server.ts',
      'src/listening.ts',
      'src/write-whole.ts',
    ],
  },
  stage: {
    is: 'both systems beside each other: what a person has before them after `serve`, and what a contract is played against',
    on: [
      'src/within.ts',
      'src/time',
      'src/school',
      'src/link',
      'src/uwlr',
      'src/testcentrum',
      'src/tool-error.ts',
      'simulator',
      'contracts',
      'scenarios',
      'scenarios/capture',
      'report',
    ],
  },
  'src/console': {
    is: 'the screens: of the systems they know types alone, gone when it is built',
    on: ['src/link', 'src/testcentrum', 'simulator', 'stage', 'report'],
  },
  'src/cli': {
    is: 'the front door',
    on: [
      'src/typebox.ts',
      'src/typed-as.ts',
      'src/nearest.ts',
      'src/within.ts',
      'src/time',
      'src/school',
      'src/disguise',
      'src/load',
      'src/recording',
      'src/lists',
      'src/link',
      'src/testcentrum',
      'src/tool-error.ts',
      'src/write-whole.ts',
      'src/read-text.ts',
      'src/plain-text.ts',
      'src/door.ts',
      'simulator',
      'contracts',
      'scenarios',
      'scenarios/capture',
      'report',
      'stage',
      'src/console',
      'src/docs',
    ],
  },
  bench: {
    is: 'how fast, and how right',
    on: [
      'src/within.ts',
      'src/tool-error.ts',
      'src/school',
      'src/uwlr',
      'src/link',
      'src/disguise',
      'simulator',
      'contracts',
      'scenarios',
    ],
  },
}

/** The rooms from the roof down, each with those right under it; what is reached through another is not said again. */
export function picture(): string {
  const drawn = Object.keys(rooms).filter((room) => !(room in ground))
  const under = (room: string) => rooms[room]?.on.filter((one) => drawn.includes(one)) ?? []
  const reach = (room: string): readonly string[] => under(room).flatMap((one) => [one, ...reach(one)])
  const depth = (room: string): number => Math.max(0, ...under(room).map((one) => depth(one) + 1))
  const right = (room: string) => under(room).filter((one) => !under(room).some((other) => reach(other).includes(one)))
  const lines = drawn
    .toSorted((a, b) => depth(b) - depth(a))
    .flatMap((room) => [
      `${room.padEnd(18)} ${rooms[room]?.is}`,
      ...(right(room).length > 0 ? [`    ► ${right(room).join(', ')}`] : []),
    ])
    .map((line) => `${line}\n`)
  return `\`\`\`\n${lines.join('')}\`\`\`\n`
}
