import { Fragment, type JSX } from 'preact'
import { linkTo } from '../address.ts'

/** The way to this screen: the screens above it, each with its address, and what is shown here. */
export const Crumbs = ({
  above,
  here,
}: {
  readonly above: readonly (readonly [to: string, called: string])[]
  readonly here: string
}): JSX.Element => (
  <p class="crumbs">
    {above.map(([to, called]) => (
      <Fragment key={to}>
        <a href={linkTo(to)}>{called}</a> ›{' '}
      </Fragment>
    ))}
    {here}
  </p>
)
