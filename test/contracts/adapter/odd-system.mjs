// A system for the tests of the transports, as JSON lines: each call goes wrong in a way of its own.
import { createInterface } from 'node:readline'

const calls = [
  'reset',
  'importeer',
  'verwerk',
  'toestand',
  'koppel',
  'postbus',
  'breekAf',
  'legUit',
  'verwijderNummers',
]
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`)
const empty = { groepen: [], leerkrachten: [], leerlingen: [] }
let held
let locked = 0

const answers = {
  calls: (id) => say({ id, antwoord: calls }),
  reset: (id) => (process.argv[2] === 'never-begins' ? process.exit(1) : say({ id, antwoord: null })),
  toestand: (id) => say({ id, antwoord: empty }),
  // Never answers.
  importeer: () => {},
  koppel: (id) => {
    process.stderr.write('Traceback: line 7 of koppel\n')
    say({ id, fout: 'the table is locked' })
  },
  verwerk: () => {
    process.stderr.write('Segmentation fault in verwerk\n')
    process.exit(3)
  },
  // Answered after the next one was: by its number only is it known whose answer this is.
  postbus: (id) => {
    held = id
  },
  breekAf: (id) => {
    say({ id, antwoord: { kind: 'ok' } })
    say({ id: held, antwoord: [{ leerkracht: 'l1', emailadres: 'joke@school.example' }] })
  },
  verwijderNummers: (id) => {
    process.stderr.write('Traceback:\n  File "ea.py", line 7, in verwijder\n  File "db.py", line 12, in put\n')
    process.stderr.write(`LockedError: ${++locked} rows are locked\n`)
    say({ id, fout: 'the table is locked' })
  },
  legUit: () => process.stdout.write('hello\n'),
}

createInterface(process.stdin).on('line', (line) => {
  const { id, call } = JSON.parse(line)
  answers[call](id)
})
