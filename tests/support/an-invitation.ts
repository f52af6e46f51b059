import type { DemoApp } from '../../mocks/create-demo-app.ts';
import type { Role } from '../../src/domain/access/roles.ts';
import { invite } from '../../src/server/auth/invite.ts';

/** An open invitation; answers the path that its link leads to. `email: null` is the first administrator's. */
export async function anInvitation(
  { ports }: Pick<DemoApp, 'ports'>,
  { email = 'new@desk.example', role = 'organiser' }: { email?: string | null; role?: Role } = {},
): Promise<string> {
  const { link } = await invite(ports, { email, role, actor: null });
  return link.slice(ports.settings.publicUrl.length);
}
