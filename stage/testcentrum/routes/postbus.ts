import { ControlProblem, notFound } from '../../../simulator/control/problem.ts'
import { created, ok } from '../../../simulator/control/route.ts'
import type { Desk } from '../desk.ts'
import { judgeAanvraag, refuseAanvraag } from '../klantenservice.ts'
import type { Bericht } from '../postbus.ts'
import { type DeskCall, deskRoute, refused } from '../route.ts'

type Mail = { readonly naam: string; readonly brincode: string }

/** The mailbox of klantenservice: the preparation of the manual. */
export const postbus = [
  deskRoute('get', '/postbus', ({ postbus }) => ok({ berichten: postbus.berichten() })),
  deskRoute('post', '/postbus', ({ postbus }, { body: { naam, brincode } }: DeskCall<Mail>) =>
    created(
      postbus.add({
        soort: 'aanvraag',
        status: 'open',
        onderwerp: 'UWLR-koppeling aanvragen',
        naam,
        brincode,
        tekst: `Wij willen graag gebruikmaken van de UWLR-koppeling.\nSchool: ${naam}\nBRIN: ${brincode}`,
      }),
    ),
  ),
  deskRoute('post', '/postbus/{bericht}/goedkeuren', (desk, { params }) => {
    const redenen = judgeAanvraag(desk, openAanvraag(desk, params.bericht))
    return redenen.length > 0 ? refused(redenen) : ok(berichtIn(desk, params.bericht))
  }),
  deskRoute(
    'post',
    '/postbus/{bericht}/afwijzen',
    (desk, { params, body }: DeskCall<{ readonly reden: string }, 'bericht'>) => {
      refuseAanvraag(desk, openAanvraag(desk, params.bericht), [{ code: 'afgewezen', tekst: body.reden }])
      return ok(berichtIn(desk, params.bericht))
    },
  ),
]

function berichtIn({ postbus, world }: Desk, id: string): Bericht {
  const found = postbus.berichten().find((one) => one.id === id)
  if (found === undefined)
    throw notFound('message with this id', `GET /testcentrum/worlds/${world.name}/postbus lists them.`)
  return found
}

function openAanvraag(desk: Desk, id: string): Bericht {
  const bericht = berichtIn(desk, id)
  if (bericht.status !== 'open')
    throw new ControlProblem('conflict', 'This message does not wait for an answer.', 'Send a new aanvraag.')
  return bericht
}
