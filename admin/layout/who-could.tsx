import type { RawRuleOf } from '@casl/ability';
import { type PackRule, unpackRules } from '@casl/ability/extra';
import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { fieldOf, resourceNamed, type ValueField } from '../foundation/declaration.ts';
import { anyOf } from '../language/any-of.ts';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { May } from './needed-here.ts';

interface Access {
  me: { roles: string[] };
  roles: { name: string; description: string; rules: string }[];
  whomToAsk: string[];
}

const query = '{ me { roles } roles { name description rules } whomToAsk }';

/** Why a page is not there for its reader: which roles include it, and who could give them one. */
export function WhoCould({ may }: { may: May }) {
  const { ability } = useViewer();
  const { data, isPending } = useQuery({
    queryKey: ['access'],
    queryFn: () => askGraphQL<Access>(query),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return null;
  if (!data) return <Typography>{say('Ask your administrator if you need it.')}</Typography>;
  const { me, roles, whomToAsk } = data;
  const others = roles.filter(({ name, rules }) => !me.roles.includes(name) && may(packed(rules)));
  if (others.length === 0)
    return <Typography>{say('No other role includes it either.')}</Typography>;
  return (
    <>
      <Typography>
        {others.length === 1
          ? say('This role includes it, as far as its work goes:')
          : say('These roles include it, each as far as its work goes:')}
      </Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 1.5, pl: 2.5 }}>
        {others.map(({ name, description }) => (
          <li key={name}>
            <strong>{roleLabel(name)}</strong>: {sayServed(description)}
          </li>
        ))}
      </Box>
      <Typography>
        {whomToAsk.length === 0 && ability.can('update', 'User', 'roles')
          ? say('You give people their roles yourself.')
          : askWhom(whomToAsk)}
      </Typography>
    </>
  );
}

/** What a role can do at all, whichever records that is. */
const packed = (rules: string) =>
  abilityFor(unpackRules(JSON.parse(rules) as PackRule<RawRuleOf<Ability>>[]));

function roleLabel(name: string): string {
  const { choices = [] } = fieldOf(resourceNamed('User'), 'roles') as ValueField;
  return choices.find(({ id }) => id === name)?.name ?? name;
}

function askWhom(names: readonly string[]): string {
  if (names.length === 0) return say('Ask your administrator if you need it.');
  return say('Ask %{names} if you need it. They give people their roles.', {
    names: anyOf(names),
  });
}
