import { ButtonLink, Flex } from '@backstage/ui';
import { AboutLink } from './AboutCard';

/** Links that plugins add to the card, as far as they lead somewhere. */
export function AboutLinks({ links }: { links: AboutLink[] }) {
  return links.length > 0 ? (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {links.map(link => (
        <LinkButton key={link.id} useProps={link.useProps} />
      ))}
    </Flex>
  ) : null;
}

function LinkButton({ useProps }: Pick<AboutLink, 'useProps'>) {
  const { disabled, href, icon, label } = useProps();
  return disabled || !href ? null : (
    <ButtonLink
      size="small"
      variant="secondary"
      href={href}
      iconStart={icon as JSX.Element}
    >
      {label}
    </ButtonLink>
  );
}
