import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na "Verwijder nummers" is vergeten wie met de hand gekoppeld was, ook voor wie een ECK iD heeft.',
  violates: ['A23', 'G19'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  slipsThrough:
    'Met de hand gekoppeld aan een kind met ECK iD, daarna nummers verwijderd: de keuze geldt nog bij de volgende import.',
  bend: {
    centrum: afterwards(
      ['removeNummers'],
      forgetting(() => true),
    ),
  },
})
