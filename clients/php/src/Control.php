<?php

declare(strict_types=1);

namespace Koppelproef;

/** The control API below an address. */
final class Control
{
    public function __construct(private readonly string $base, private readonly ?string $token = null)
    {
    }

    /** What an operation answers, as arrays; null where there is nothing. @throws KoppelproefException */
    public function ask(string $method, string $path, array $body = []): ?array
    {
        $headers = ['Content-Type: application/json', 'Connection: close'];
        if ($this->token !== null) {
            $headers[] = "Authorization: Bearer {$this->token}";
        }
        $content = in_array($method, ['GET', 'DELETE'], true) ? '' : json_encode($body === [] ? new \stdClass() : $body, JSON_THROW_ON_ERROR);
        $http = ['method' => $method, 'header' => $headers, 'content' => $content, 'ignore_errors' => true, 'timeout' => 60];
        $text = @file_get_contents($this->base . $path, false, stream_context_create(['http' => $http]));
        if ($text === false) {
            throw new KoppelproefException("{$this->base} does not answer. Does the simulator run? koppelproef serve");
        }
        $status = (int) (explode(' ', $http_response_header[0])[1] ?? 0);
        $said = $text === '' ? null : json_decode($text, true);
        if ($status >= 200 && $status < 300 && ($text === '' || is_array($said))) {
            return $said;
        }
        if (!is_array($said)) {
            throw new KoppelproefException("HTTP $status: what answers there is no simulator");
        }
        $errors = array_map(static fn (array $one): string => "{$one['where']} {$one['what']}", $said['errors'] ?? []);
        $reasons = array_column($said['reasons'] ?? [], 'text');
        throw new KoppelproefException(trim(implode(' ', [$said['detail'] ?? "HTTP $status", ...$errors, ...$reasons, $said['next'] ?? ''])));
    }
}
