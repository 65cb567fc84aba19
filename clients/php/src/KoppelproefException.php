<?php

declare(strict_types=1);

namespace Koppelproef;

/** The simulator is not there, or says no: every reason that it gave. */
final class KoppelproefException extends \RuntimeException
{
}
