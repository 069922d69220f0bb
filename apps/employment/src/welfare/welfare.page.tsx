import { can, useT } from '@county/platform'
import { Button, LinkButton, Page, PageHeader, Tabs } from '@county/ui'
import { useState } from 'react'
import { AssignDialog } from './assign-dialog.tsx'
import { HolderTable } from './holder-table.tsx'
import { PostTable } from './post-table.tsx'

/** Public-welfare posts: who holds them, whose term ends soon, which places are free. */
export default function WelfarePage() {
  const t = useT()
  const [assigning, setAssigning] = useState(false)
  return (
    <Page>
      <PageHeader
        title={t('welfare.title')}
        subtitle={t('welfare.subtitle')}
        back={{ to: '/employment', label: t('home.title') }}
        actions={
          <>
            <LinkButton to="/employment/welfare-assignment">{t('welfare.ledger')}</LinkButton>
            {can('employment.welfare.write') && (
              <>
                <LinkButton to="/employment/welfare-post/new">{t('welfare.newPost')}</LinkButton>
                <Button type="primary" onClick={() => setAssigning(true)}>
                  {t('welfare.assign')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Tabs
        label={t('welfare.title')}
        items={[
          { key: 'holders', label: t('welfare.holders'), children: <HolderTable /> },
          { key: 'posts', label: t('welfare.posts'), children: <PostTable /> },
        ]}
      />
      {assigning && <AssignDialog onClose={() => setAssigning(false)} />}
    </Page>
  )
}
