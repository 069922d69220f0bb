-- What the ledgers call the same row exists once; a member is in one branch, a person has one open file.
create unique index if not exists organisation_name_once on party.organisation (name) where closed_on is null;
create unique index if not exists member_one_branch on party.member (person_id) where closed_on is null;
create unique index if not exists candidate_one_open on party.candidate (person_id) where closed_on is null;
create unique index if not exists development_step_order on party.development_step (candidate_id, seq)
  where closed_on is null;
create index if not exists development_step_day on party.development_step ("on");
create unique index if not exists meeting_once on party.meeting (branch_name, kind, held_on, topic) where closed_on is null;
create index if not exists meeting_day on party.meeting (held_on);
create unique index if not exists floating_once on party.floating (person_id, direction) where closed_on is null;
create unique index if not exists party_transfer_one_open on party.transfer (person_id) where closed_on is null;
create unique index if not exists election_once on party.election (body_name, planned_on) where closed_on is null;
create unique index if not exists contender_once on party.contender (election_id, person_id) where closed_on is null;
create unique index if not exists joint_review_once on party.joint_review (contender_id, unit) where closed_on is null;
create unique index if not exists holding_once on party.holding (person_id, body_name) where closed_on is null;
create index if not exists holding_body on party.holding (body_name, post);
create unique index if not exists covenant_one_in_force on party.covenant (scope, kind) where closed_on is null;
create unique index if not exists backbone_once on party.backbone (person_id) where closed_on is null;
create index if not exists backbone_grid on party.backbone (grid_path) where closed_on is null;
create unique index if not exists party_setting_once on party.rule_setting (key, valid_from) where closed_on is null;

do $$
begin
  if not exists (select from pg_constraint where conname = 'member_full_date') then
    alter table party.member add constraint member_full_date check ((state = 'full') = (full_on is not null));
    alter table party.meeting add constraint meeting_present check (present <= expected);
    alter table party.covenant add constraint covenant_adopted check (
      present <= eligible and in_favour <= present and present * 2 > eligible and in_favour * 2 > present);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake or a duplicate.
create or replace function party.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误' and closed_reason is distinct from '与重复人员合并';

-- How many votes of the county's branches a member could cast: members of a branch, whoever asks and wherever they live.
create or replace function party.members_in(branch uuid, full_only boolean) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::int from party.member m
  where m.closed_on is null and m.branch_id = branch and (m.state = 'full' or not full_only);
end;

-- Open posts of a person wherever they are: two that do not go together are refused across areas.
create or replace function party.posts_of(person uuid) returns table (id uuid, body_name text, body_kind text, post text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.id, h.body_name, h.body_kind, h.post from party.holding h where h.person_id = person and h.closed_on is null;
end;
