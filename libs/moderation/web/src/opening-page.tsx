import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields, Page, SwingTag } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import type { OpeningData } from './opening.action.ts';
import css from './opening-page.module.css';

/** The second and last page of setting a site up. */
export function OpeningPage({ me, site, firstSteps, answer }: OpeningData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const typed = answer?.typed ?? {};
  const isTicked = (name: string, otherwise: boolean) => (typed[name] === undefined ? otherwise : typed[name] === 'yes');
  return (
    <Page width="narrow" heading={<Trans>Name your site</Trans>} intro={<Trans>All of this can be changed later, under Settings.</Trans>}>
      <PageTitle>{t`Name your site`}</PageTitle>
      <p className={css.step}>
        <Trans>Step 2 of 2. You are {me?.handle} here; change that name under Me.</Trans>
      </p>
      <FormErrors errors={answer?.errors} />
      <SwingTag className={css.tag}>
        <Form method="post" noValidate>
          <Fields>
            <Field
              label={<Trans>Name of the site</Trans>}
              name="SITE_NAME"
              required
              maxLength={40}
              defaultValue={typed['SITE_NAME'] ?? site.name}
              error={errorOf(answer?.errors, 'SITE_NAME')}
            />
            <Field
              label={<Trans>Tagline</Trans>}
              hint={<Trans>The line at the top of the home page. It may stay empty.</Trans>}
              name="TAGLINE"
              maxLength={120}
              defaultValue={typed['TAGLINE'] ?? site.tagline}
              error={errorOf(answer?.errors, 'TAGLINE')}
            />
            <Field
              label={<Trans>Contact address</Trans>}
              hint={<Trans>At the foot of every page. Empty, none is shown.</Trans>}
              name="CONTACT_ADDRESS"
              type="email"
              defaultValue={typed['CONTACT_ADDRESS'] ?? site.contactAddress ?? ''}
              error={errorOf(answer?.errors, 'CONTACT_ADDRESS')}
            />
            <fieldset className={css.choices}>
              <legend>
                <Trans>Who may join?</Trans>
              </legend>
              <label className={css.choice}>
                <input type="radio" name="REGISTRATION" value="OPEN" defaultChecked={typed['REGISTRATION'] !== 'CLOSED'} />
                <Trans>Everybody</Trans>
              </label>
              <label className={css.choice}>
                <input type="radio" name="REGISTRATION" value="CLOSED" defaultChecked={typed['REGISTRATION'] === 'CLOSED'} />
                <Trans>Nobody for now: I open it when I am ready</Trans>
              </label>
            </fieldset>
            {firstSteps.isEmpty ? (
              <fieldset className={css.choices}>
                <legend>
                  <Trans>Sample content</Trans>
                </legend>
                <p className={css.hint}>
                  <Trans>Trends, bags, votes and talk of invented members, to try the site with. It goes in one step, at any time.</Trans>
                </p>
                <label className={css.choice}>
                  <input type="radio" name="sample" value="no" defaultChecked={!isTicked('sample', false)} />
                  <Trans>Begin empty</Trans>
                </label>
                <label className={css.choice}>
                  <input type="radio" name="sample" value="yes" defaultChecked={isTicked('sample', false)} />
                  <Trans>Bring it</Trans>
                </label>
              </fieldset>
            ) : null}
            <label className={css.choice}>
              <input id="mail" type="checkbox" name="mail" value="yes" defaultChecked={isTicked('mail', true)} />
              <span>
                <Trans>Send a mail to {me?.email} now, to see that mails work</Trans>
              </span>
            </label>
            <Button>
              <Trans>Open the site</Trans>
            </Button>
          </Fields>
        </Form>
      </SwingTag>
      <p>
        <Link to="/admin" reloadDocument>
          <Trans>Not now: to the desk</Trans>
        </Link>
      </p>
    </Page>
  );
}
