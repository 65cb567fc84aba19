import { domainOf, newChild } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const substituteReplaced = defineAnomaly({
  name: 'substitute-replaced',
  story: 'De school gebruikt het record van de invaller opnieuw: dezelfde sleutel, een ander mens.',
  seen: ['E18'],
  severity: 'S1',
  on: 'leerkracht',
  later: true,
  alter: leerkrachten((leerkracht, { school, random, number }) => {
    const { achternaam, voorvoegsel, roepnaam, voorletters } = newChild(school, random)
    return {
      ...without(leerkracht, 'voorvoegsel', 'voornamen', 'eckid', 'gebruikersnaam'),
      id: `${leerkracht.id}/opvolger`,
      achternaam,
      ...(voorvoegsel && { voorvoegsel }),
      voorletters,
      roepnaam,
      emailadres: `invaller${number + 1}@${domainOf(school)}`,
    }
  }),
})
