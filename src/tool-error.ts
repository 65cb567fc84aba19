/**
 * Everything a user of the tool can repair. One table: each code says what happened and what to do next.
 * Keys and names of people never stand in these texts.
 */
const table = {
  E_USAGE: {
    what: (problem: string) => problem,
    next: 'Run the command with --help to see what it takes.',
    exit: 2,
  },
  E_PORT_TAKEN: {
    what: (port: string) => `Port ${port} is already in use.`,
    next: 'Choose another one with --port, or --port 0 to let the system choose.',
    exit: 3,
  },
  E_PORT_FORBIDDEN: {
    what: (port: string) => `You may not listen on port ${port}.`,
    next: 'Choose a port above 1023 with --port, or --port 0 to let the system choose.',
    exit: 3,
  },
  E_HOST_UNKNOWN: {
    what: (host: string) => `This machine has no address ${host} to listen on.`,
    next: 'Leave --host out for 127.0.0.1, or give 0.0.0.0 for every address of this machine.',
    exit: 3,
  },
  E_TLS_UNUSABLE: {
    what: (reason: string) => `HTTPS cannot be had with these files: ${reason}.`,
    next: 'Give PEM files: a key and a certificate that belong together, and behind --client-ca or --ca certificates only.',
    exit: 2,
  },
  E_FILE_UNREADABLE: {
    what: (file: string, reason: string) => `Cannot read ${file}: ${reason}.`,
    next: 'Check the path and that you may read the file.',
    exit: 2,
  },
  E_FILE_UNWRITABLE: {
    what: (file: string, reason: string) => `Cannot write ${file}: ${reason}.`,
    next: 'Check that the folder exists and that you may write there.',
    exit: 2,
  },
  E_FILE_EXISTS: {
    what: (file: string) => `${file} exists already, and nothing is written over.`,
    next: 'Give another name, or remove it.',
    exit: 2,
  },
  E_DISGUISE_ENDED: {
    what: (reason: string) => `The thread that makes up what is recorded ended: ${reason}. Nothing more is written.`,
    next: 'Give this process more memory or threads (ulimit -a, the limits of its container) and record again, with another --out; what was written whole can be used.',
    exit: 3,
  },
  E_PACT_MISSING: {
    what: () => 'Verifying a pact needs the package @pact-foundation/pact, which is not installed here.',
    next: 'Install it beside koppelproef: npm install --save-dev @pact-foundation/pact',
    exit: 3,
  },
  E_LAS_UNREACHABLE: {
    what: (reason: string) => `The LAS did not answer: ${reason}`,
    next: 'Check --endpoint, the network, and whether the LAS asks for a client certificate (--client-cert).',
    exit: 3,
  },
  E_FILE_INVALID: {
    what: (problems: string) => problems,
    next: 'Mend the lines named above and try again.',
    exit: 2,
  },
  E_STATE_UNUSABLE: {
    what: (dir: string, reason: string) => `Cannot keep state in ${dir}: ${reason}.`,
    next: 'Give --state a folder that you may write to, on a local disk.',
    exit: 3,
  },
  E_STATE_LOCKED: {
    what: (dir: string) => `Another simulator is using the state in ${dir}.`,
    next: 'Stop that one, or give this one its own folder with --state.',
    exit: 3,
  },
  E_STATE_UNWRITABLE: {
    what: (file: string, reason: string) => `Cannot write to ${file}: ${reason}. Nothing was changed.`,
    next: 'Make room on that disk, or check that you may write there; what was kept before is still there.',
    exit: 3,
  },
  E_STATE_DAMAGED: {
    what: (file: string, reason: string) => `${file} is damaged: ${reason}.`,
    next: 'Put a copy back that was good, or move the file away and begin anew; it was left untouched.',
    exit: 3,
  },
  E_STATE_OLDER: {
    what: (file: string) => `${file} was made by an older koppelproef than this one can read.`,
    next: 'Use the version that made it, or give another folder with --state; the file was left untouched.',
    exit: 2,
  },
  E_STATE_FOREIGN: {
    what: (file: string) => `${file} was not made by koppelproef, or is damaged.`,
    next: 'Move the file away or give another folder with --state; it was left untouched.',
    exit: 2,
  },
  E_STATE_NEWER: {
    what: (file: string) => `${file} was made by a newer koppelproef.`,
    next: 'Use that version or newer, or give another folder with --state; the file was left untouched.',
    exit: 2,
  },
  E_STATE_AWAY: {
    what: (name: string, reason: string) => `${name} does not answer as it should: ${reason}. Nothing was confirmed.`,
    next: 'Check that the database runs and that it takes more connections; this goes on by itself when it does.',
    exit: 3,
  },
  E_STATE_MIGRATE: {
    what: (name: string) => `${name} holds the tables of an older koppelproef.`,
    next: 'Stop the processes of that version, then: koppelproef migrate ADDRESS. Make a copy of the database first.',
    exit: 2,
  },
  E_PG_MISSING: {
    what: () => 'Keeping state in PostgreSQL needs the package pg, which is not installed here.',
    next: 'Install it beside koppelproef: npm install pg',
    exit: 3,
  },
  E_TRACE_MISSING: {
    what: () => 'Traces need the package @opentelemetry/api, which is not installed here.',
    next: 'Install it beside koppelproef, with the SDK that is to have the spans; simulator/README.md shows how.',
    exit: 3,
  },
  E_ANOMALY: {
    what: (reason: string) => `The anomaly cannot be put on this school: ${reason}.`,
    next: 'Choose another record or anomaly; the table in simulator/README.md lists them with what each needs.',
    exit: 2,
  },
  E_CHANGE: {
    what: (reason: string) => `The change cannot happen in this school: ${reason}.`,
    next: 'Point at a record that is there on that day; the kinds of change stand in simulator/changes/README.md.',
    exit: 2,
  },
  E_BROKER: {
    what: (url: string, reason: string) => `The Pact Broker at ${url} did not do it: ${reason}.`,
    next: 'Check --broker, the version, and the token in PACT_BROKER_TOKEN.',
    exit: 3,
  },
  E_SIMULATOR: {
    what: (url: string, reason: string) => `The simulator at ${url} does not tell: ${reason}`,
    next: 'Check that it runs (koppelproef serve), the address in --url, and --world.',
    exit: 3,
  },
  E_SUT_UNREACHABLE: {
    what: (sut: string, reason: string) => `Cannot reach the system under test (${sut}): ${reason}.`,
    next: 'Check that it runs and that --sut names it: module:FILE, http://ADDRESS or exec:COMMAND.',
    exit: 3,
  },
  E_EA_STATE: {
    what: (where: string, reason: string) => `The state of the EA cannot be read from ${where}: ${reason}.`,
    next: 'Check where it is read from, --query and --mapping; the forms stand in scenarios/observe/README.md.',
    exit: 3,
  },
  E_RECORDING_EXPIRED: {
    what: (file: string, day: string) => `${file} could be used up to ${day}.`,
    next: 'Remove the file, and record again if the fault is not solved yet.',
    exit: 2,
  },
  E_RECORDING_NEWER: {
    what: (file: string) => `${file} was made by a newer koppelproef.`,
    next: 'Use that version or newer.',
    exit: 2,
  },
  E_MEMORY_IS_WRITTEN: {
    what: (option: string) => `${option} makes Node write or show what is in its memory, and real children are.`,
    next: 'Record without it (look at NODE_OPTIONS too).',
    exit: 3,
  },
  E_MADE_UP_ALREADY: {
    what: () =>
      'Nearly everybody in it was made up before, by Koppelproef, and a second time could make somebody who they were.',
    next: 'Use it as it is. Was somebody added who is real? Then disguise the file that the school sent, with them in it.',
    exit: 2,
  },
  E_MAY_NOT_PROCESS: {
    what: () =>
      'What a LAS answers is about real children. It is disguised before it is written, and stays personal data in law all the same.',
    next: 'Ask the school, agree on it in writing, and say so with --i-may-process-this-data; src/recording/README.md tells what is left in the file.',
    exit: 2,
  },
  E_SCENARIO: {
    what: (problem: string) => `The scenario cannot be told: ${problem}.`,
    next: 'Mend the scenario file; the message names the pointer.',
    exit: 2,
  },
} as const satisfies Record<string, { what: (...details: string[]) => string; next: string; exit: number }>

export type ToolErrorCode = keyof typeof table

/** The table itself, for the page that lists it and the test that holds that page true. */
export const toolErrors: Readonly<
  Record<ToolErrorCode, { what: (...details: string[]) => string; next: string; exit: number }>
> = table

/** Thrown for what the user can repair; a bug is any other exception. */
export class ToolError extends Error {
  readonly code: ToolErrorCode
  /** One sentence: what to do next. */
  readonly next: string
  /** The exit code that the command line gives it (house: 2 usage, 3 environment). */
  readonly exit: number
  /** What the sentence was made with. */
  readonly details: readonly string[]

  constructor(code: ToolErrorCode, ...details: string[]) {
    super(toolErrors[code].what(...details))
    this.name = 'ToolError'
    this.code = code
    this.next = toolErrors[code].next
    this.exit = toolErrors[code].exit
    this.details = details
  }
}
