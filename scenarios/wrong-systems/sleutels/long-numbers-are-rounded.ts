import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nummer dat alleen uit cijfers bestaat gaat onderweg als getal door JSON; boven de negen biljard wordt het afgerond.',
  violates: ['A20', 'A17'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    delivery: everybody((person) =>
      person.key !== undefined && /^[1-9]\d*$/.test(person.key)
        ? { ...person, key: BigInt(Number(person.key)).toString() }
        : person,
    ),
  },
})
