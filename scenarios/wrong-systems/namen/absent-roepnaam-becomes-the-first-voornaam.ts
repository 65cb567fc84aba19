import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Komt er geen roepnaam, dan wordt de eerste voornaam de roepnaam, ook over een bekende heen: Mees heet ineens Bartholomeus.',
  violates: ['B07', 'B08'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'geen-roepnaam-met-nummer',
  bend: {
    delivery: everybody((person) =>
      person.roepnaam === undefined && person.voornamen !== undefined
        ? { ...person, roepnaam: person.voornamen.split(' ')[0]! }
        : person,
    ),
  },
})
