using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MotCua.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accountability_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondence_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column = table.Column<string>(type: "text", nullable: false),
                    was = table.Column<string>(type: "text", nullable: false),
                    becomes = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondence_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondence_incoming",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false),
                    their_number = table.Column<string>(type: "text", nullable: true),
                    their_day = table.Column<DateOnly>(type: "date", nullable: true),
                    excerpt = table.Column<string>(type: "text", nullable: false),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondence_incoming", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondence_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    excerpt = table.Column<string>(type: "text", nullable: false),
                    template = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    drafted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondence_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondence_outgoing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    book = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    symbol = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    excerpt = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sealed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondence_outgoing", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_co_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_key = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    procedure_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_co_signatures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    procedure_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: false),
                    procedure_name = table.Column<string>(type: "text", nullable: false),
                    variant_key = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    complete_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    first_promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    law_ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    limit_amount = table.Column<int>(type: "integer", nullable: false),
                    limit_unit = table.Column<string>(type: "text", nullable: false),
                    count_rule = table.Column<string>(type: "text", nullable: false),
                    law_rows = table.Column<string>(type: "text", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handling_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    interrupted_state = table.Column<int>(type: "integer", nullable: true),
                    step_index = table.Column<int>(type: "integer", nullable: true),
                    step_name = table.Column<string>(type: "text", nullable: true),
                    step_role = table.Column<string>(type: "text", nullable: true),
                    holder_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    supplement_rounds = table.Column<int>(type: "integer", nullable: false),
                    needs_verification = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    paused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    extended_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_dossiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: false),
                    procedure_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_code = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_list_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    with_names = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: true),
                    taken_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    length = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_list_exports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_paper_blocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_paper_blocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_reads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_reads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_snippets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_snippets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figures_cells",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grain = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    withdrawn = table.Column<int>(type: "integer", nullable: false),
                    stopped = table.Column<int>(type: "integer", nullable: false),
                    supplements_asked = table.Column<int>(type: "integer", nullable: false),
                    early = table.Column<int>(type: "integer", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    unlimited = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<long>(type: "bigint", nullable: false),
                    late_open = table.Column<int>(type: "integer", nullable: false),
                    promised = table.Column<int>(type: "integer", nullable: false),
                    promise_kept = table.Column<int>(type: "integer", nullable: false),
                    promise_broken = table.Column<int>(type: "integer", nullable: false),
                    promise_late_open = table.Column<int>(type: "integer", nullable: false),
                    unit_points = table.Column<int>(type: "integer", nullable: false),
                    unit_scored = table.Column<int>(type: "integer", nullable: false),
                    contact_points = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures_cells", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figures_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures_publications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figures_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    index = table.Column<int>(type: "integer", nullable: false),
                    self_points = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    self_note = table.Column<string>(type: "text", nullable: true),
                    self_by = table.Column<Guid>(type: "uuid", nullable: true),
                    self_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    appraised_points = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    appraised_note = table.Column<string>(type: "text", nullable: true),
                    appraised_by = table.Column<Guid>(type: "uuid", nullable: true),
                    appraised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures_scores", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figures_snapshots",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures_snapshots", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "indices_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    files = table.Column<string>(type: "text", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    same = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indices_metric_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    metric_code = table.Column<string>(type: "text", nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_metric_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indices_province_scores",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    province_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scores = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_province_scores", x => new { x.year, x.province_code });
                });

            migrationBuilder.CreateTable(
                name: "indices_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspections_mandates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections_mandates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_act_words",
                columns: table => new
                {
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_act_words", x => x.act_id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_acts",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: true),
                    payload = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_acts", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "kernel_cookie_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_cookie_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_counters",
                columns: table => new
                {
                    series = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_counters", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "kernel_dispatches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_dispatches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_done_once",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_hash = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_done_once", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "kernel_erasures",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    law_row = table.Column<string>(type: "text", nullable: false),
                    files = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_erasures", x => x.subject_id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    scan = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_installation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_name = table.Column<string>(type: "text", nullable: false),
                    agency_short_name = table.Column<string>(type: "text", nullable: false),
                    agency_identifier = table.Column<string>(type: "text", nullable: false),
                    code_pattern = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    sign_file = table.Column<string>(type: "text", nullable: true),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    clock_shift_milliseconds = table.Column<long>(type: "bigint", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_notice_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no_mail = table.Column<int>(type: "integer", nullable: false),
                    sms = table.Column<int>(type: "integer", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    quiet_to = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_notice_choices", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    href = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_retention_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    placed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lifted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_retention_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_sealing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    memory_kib = table.Column<int>(type: "integer", nullable: false),
                    passes = table.Column<int>(type: "integer", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_sealing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_search",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    scope = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    exact = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    all_words = table.Column<string>(type: "text", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_search", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_secrets",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_secrets", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "kernel_signing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    issuers = table.Column<byte[]>(type: "bytea", nullable: false),
                    protected_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    thumbprint = table.Column<string>(type: "text", nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    not_after = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    imported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    imported_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_signing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_text_blocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_text_blocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_places",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    parent_code = table.Column<string>(type: "text", nullable: true),
                    successor_codes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_places", x => new { x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "organisation_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    agency_identifier = table.Column<string>(type: "text", nullable: true),
                    document_symbol = table.Column<string>(type: "text", nullable: true),
                    confirmed = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_units_organisation_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_staff = table.Column<bool>(type: "boolean", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tax_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    identity_type = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: false),
                    identity_country = table.Column<string>(type: "text", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    nationality = table.Column<string>(type: "text", nullable: true),
                    identity_confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    identity_proof = table.Column<string>(type: "text", nullable: true),
                    identity_confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_persons", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_persons_people_persons_joined_into_id",
                        column: x => x.joined_into_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_causes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matter_code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: true),
                    step_name = table.Column<string>(type: "text", nullable: true),
                    cause_code = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    marked_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_causes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_custody_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    threshold = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_custody_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_improvements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: true),
                    step_name = table.Column<string>(type: "text", nullable: true),
                    cause_code = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    matters_then = table.Column<int>(type: "integer", nullable: false),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_words = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_improvements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_petitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    registered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    field_code = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_organisation = table.Column<bool>(type: "boolean", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    author_address = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    about = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_signed = table.Column<bool>(type: "boolean", nullable: false),
                    signers = table.Column<int>(type: "integer", nullable: false),
                    forwarded_by = table.Column<string>(type: "text", nullable: true),
                    forwarded_number = table.Column<string>(type: "text", nullable: true),
                    forwarded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    offline_number = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    split_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_petitions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_prints",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    band = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_prints", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    posted_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_papers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_sittings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    receiver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participants = table.Column<string>(type: "text", nullable: false),
                    topics = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_row = table.Column<string>(type: "text", nullable: true),
                    late_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_sittings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_routes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    field_code = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_routes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_rule_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    secret_digest = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_rule_remarks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    look_up = table.Column<byte[]>(type: "bytea", nullable: false),
                    outside_public = table.Column<byte[]>(type: "bytea", nullable: false),
                    outside_closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    news_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_draft_papers",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    draft_id = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_draft_papers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_drafts",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_calendar_addresses",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_calendar_addresses", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "plans_remedies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_remedies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_weekly_digests",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    monday = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_weekly_digests", x => new { x.person_id, x.monday });
                });

            migrationBuilder.CreateTable(
                name: "procedures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    owner_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    popularity = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ratings_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ratings_ratings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    overall = table.Column<string>(type: "text", nullable: false),
                    attitude = table.Column<string>(type: "text", nullable: false),
                    places = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings_ratings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ratings_slips",
                columns: table => new
                {
                    digest = table.Column<string>(type: "text", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_used = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings_slips", x => x.digest);
                });

            migrationBuilder.CreateTable(
                name: "registers_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: false),
                    procedure_name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    holder_name = table.Column<string>(type: "text", nullable: false),
                    holder_tax_code = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_openings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_code = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    months_valid = table.Column<int>(type: "integer", nullable: true),
                    includes_persons = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_openings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "representatives_representations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    principal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    principal_name = table.Column<string>(type: "text", nullable: false),
                    principal_identity_type = table.Column<string>(type: "text", nullable: false),
                    principal_identity_number = table.Column<string>(type: "text", nullable: false),
                    principal_birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    representative_id = table.Column<Guid>(type: "uuid", nullable: true),
                    representative_name = table.Column<string>(type: "text", nullable: false),
                    representative_identity_number = table.Column<string>(type: "text", nullable: false),
                    procedure_codes = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    paper = table.Column<string>(type: "text", nullable: true),
                    paper_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_file_name = table.Column<string>(type: "text", nullable: true),
                    declared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    code_digest = table.Column<string>(type: "text", nullable: true),
                    code_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_representatives_representations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    seat = table.Column<int>(type: "integer", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    cancel_digest = table.Column<string>(type: "text", nullable: false),
                    booked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_appointments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_gates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_gates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weekday = table.Column<string>(type: "text", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_slots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    priority_code = table.Column<string>(type: "text", nullable: true),
                    priority_row = table.Column<string>(type: "text", nullable: true),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    booked_for = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    gate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_tickets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accountability_press",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    contact_name = table.Column<string>(type: "text", nullable: true),
                    contact_way = table.Column<string>(type: "text", nullable: true),
                    question = table.Column<string>(type: "text", nullable: false),
                    is_major = table.Column<bool>(type: "boolean", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due_row = table.Column<string>(type: "text", nullable: false),
                    stated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    spokesperson = table.Column<string>(type: "text", nullable: true),
                    spokesperson_id = table.Column<Guid>(type: "uuid", nullable: true),
                    statement = table.Column<string>(type: "text", nullable: true),
                    refused_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_press", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_press_accountability_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "accountability_duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_code = table.Column<string>(type: "text", nullable: false),
                    source_href = table.Column<string>(type: "text", nullable: true),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    marked_by = table.Column<string>(type: "text", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kept_on = table.Column<DateOnly>(type: "date", nullable: true),
                    broken_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_promises", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_promises_accountability_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "accountability_duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    shown_text = table.Column<string>(type: "text", nullable: true),
                    asker_name = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    counted_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due_row = table.Column<string>(type: "text", nullable: false),
                    moderated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rejected_because = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_questions", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_questions_accountability_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "accountability_duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asker_kind = table.Column<string>(type: "text", nullable: false),
                    asker_name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    representative = table.Column<string>(type: "text", nullable: true),
                    representative_paper = table.Column<string>(type: "text", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    about = table.Column<string>(type: "text", nullable: false),
                    how_affected = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    complete_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    notice_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    notice_row = table.Column<string>(type: "text", nullable: false),
                    noticed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer_row = table.Column<string>(type: "text", nullable: true),
                    extension_days = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: true),
                    review_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    review_row = table.Column<string>(type: "text", nullable: true),
                    is_under_review = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_name = table.Column<string>(type: "text", nullable: false),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_requests_accountability_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "accountability_duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_co_signature_answers",
                columns: table => new
                {
                    co_signature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreed = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    proof = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_co_signature_answers", x => x.co_signature_id);
                    table.ForeignKey(
                        name: "fk_dossiers_co_signature_answers_dossiers_co_signatures_co_sig",
                        column: x => x.co_signature_id,
                        principalTable: "dossiers_co_signatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_acceptances",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_acceptances", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_acceptances_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_apologies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    old_promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    new_promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    notice_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    needs_head = table.Column<bool>(type: "boolean", nullable: false),
                    allowed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    allowed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_apologies", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_apologies_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_claims_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_clock_pauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    law_row = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    resumed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resumed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    resumed_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_clock_pauses", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_clock_pauses_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_co_signers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: false),
                    proof = table.Column<string>(type: "text", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_co_signers", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_co_signers_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    from_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_consultations", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_consultations_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_deliveries",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    receiver_name = table.Column<string>(type: "text", nullable: true),
                    receiver_identity = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_deliveries", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_deliveries_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_fee_demands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    computed_amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    why_other = table.Column<string>(type: "text", nullable: true),
                    paid_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    receipt_number = table.Column<string>(type: "text", nullable: true),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_fee_demands", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_fee_demands_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_joint",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    monitor_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_joint", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_joint_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_late_entries",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_number = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_late_entries", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_late_entries_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_limit_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_key = table.Column<string>(type: "text", nullable: false),
                    @case = table.Column<string>(name: "case", type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    old_promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    new_promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_limit_extensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_limit_extensions_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_on_behalf",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    act_kind = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_on_behalf", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_on_behalf_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    document_date = table.Column<DateOnly>(type: "date", nullable: true),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    released_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_outcomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_outcomes_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_paper_incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_name = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    remedy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_paper_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_paper_incidents_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    required_paper_key = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    originals = table.Column<int>(type: "integer", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    length = table.Column<long>(type: "bigint", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    digitisation = table.Column<int>(type: "integer", nullable: false),
                    reused_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reused_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_papers_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    identity_type = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: false),
                    identity_country = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_parties", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_parties_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_refusals",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_refusals", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_refusals_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_route_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_by = table.Column<Guid>(type: "uuid", nullable: true),
                    end = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_route_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_route_steps_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_stoppages",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_stoppages", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_stoppages_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_supplement_allowances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    after_rounds = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_supplement_allowances", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_supplement_allowances_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_supplement_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_by = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    after_appraisal = table.Column<bool>(type: "boolean", nullable: false),
                    return_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    passed_on_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    passed_on_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_supplement_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_supplement_requests_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_transitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: true),
                    to = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_transitions", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_transitions_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_withdrawals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_withdrawals", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_withdrawals_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indices_round_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_round_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_indices_round_steps_indices_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "indices_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspections_ends",
                columns: table => new
                {
                    mandate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections_ends", x => x.mandate_id);
                    table.ForeignKey(
                        name: "fk_inspections_ends_inspections_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "inspections_mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspections_looks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mandate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections_looks", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspections_looks_inspections_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "inspections_mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspections_members",
                columns: table => new
                {
                    mandate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections_members", x => new { x.mandate_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_inspections_members_inspections_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "inspections_mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspections_samples",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mandate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    population_digest = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    codes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections_samples", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspections_samples_inspections_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "inspections_mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kernel_file_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    cms = table.Column<byte[]>(type: "bytea", nullable: false),
                    signer_name = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    chain = table.Column<string>(type: "text", nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    signing_key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_file_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_kernel_file_signatures_kernel_files_stored_file_id",
                        column: x => x.stored_file_id,
                        principalTable: "kernel_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kernel_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_session = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_uploads", x => x.id);
                    table.ForeignKey(
                        name: "fk_kernel_uploads_kernel_files_stored_file_id",
                        column: x => x.stored_file_id,
                        principalTable: "kernel_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    service_code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    client_key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    procedure_code = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    shown_text = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    shown_place = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    position_is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    photo_name = table.Column<string>(type: "text", nullable: true),
                    photo_is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    sender_name = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    counted_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due_row = table.Column<string>(type: "text", nullable: false),
                    moderated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    reopenings = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_feedback", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_feedback_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_feedback_kernel_files_photo_id",
                        column: x => x.photo_id,
                        principalTable: "kernel_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    figure_code = table.Column<string>(type: "text", nullable: true),
                    figure_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    href = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_evidence_kernel_files_stored_file_id",
                        column: x => x.stored_file_id,
                        principalTable: "kernel_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_office_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    pattern = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_office_hours", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_office_hours_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indices_round_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    scored_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_round_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_indices_round_units_indices_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "indices_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indices_round_units_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_unit_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    functions = table.Column<string>(type: "text", nullable: false),
                    former_name = table.Column<string>(type: "text", nullable: true),
                    decision_number = table.Column<string>(type: "text", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_unit_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_unit_changes_organisation_units_from_unit_id",
                        column: x => x.from_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_unit_changes_organisation_units_to_unit_id",
                        column: x => x.to_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_client_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scopes = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_client_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_client_keys_organisation_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_client_keys_people_client_keys_replaces_id",
                        column: x => x.replaces_id,
                        principalTable: "people_client_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    copied_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_plans_organisation_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_plans_plans_plans_parent_id",
                        column: x => x.parent_id,
                        principalTable: "plans_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_account_claims_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_people_account_logins_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_people_account_passkeys_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_people_account_tokens_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_recovery_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_recovery_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_recovery_links_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_desk_postings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    desk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    stand_in_for_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_desk_postings", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_desk_postings_organisation_desk_postings_stand",
                        column: x => x.stand_in_for_id,
                        principalTable: "organisation_desk_postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_desk_postings_organisation_units_desk_id",
                        column: x => x.desk_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_desk_postings_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_absences", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_absences_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_absences_person_stand_in_id",
                        column: x => x.stand_in_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_organisation_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    proof = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_organisation_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_organisation_members_people_organisations_organisati",
                        column: x => x.organisation_id,
                        principalTable: "people_organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_organisation_members_people_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_role_holdings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role_holdings", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_role_holdings_organisation_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_role_holdings_people_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_staff",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    office_phone = table.Column<string>(type: "text", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_staff", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_people_staff_people_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "people_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_elsewhere = table.Column<string>(type: "text", nullable: true),
                    against = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    is_remote = table.Column<bool>(type: "boolean", nullable: false),
                    is_dismissal = table.Column<bool>(type: "boolean", nullable: false),
                    is_group = table.Column<bool>(type: "boolean", nullable: false),
                    competence_code = table.Column<string>(type: "text", nullable: false),
                    challenged = table.Column<string>(type: "text", nullable: false),
                    known_on = table.Column<DateOnly>(type: "date", nullable: false),
                    obstacle_days = table.Column<int>(type: "integer", nullable: false),
                    lodged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    accepted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    is_complex = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_complaints", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_complaints_petition_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_dispositions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_petition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    ground_code = table.Column<string>(type: "text", nullable: true),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply = table.Column<string>(type: "text", nullable: true),
                    destroyed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_dispositions", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_dispositions_petitions_petitions_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: true),
                    form_code = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    row_id = table.Column<string>(type: "text", nullable: false),
                    other_rows = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    law_ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_complex = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dropped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalations = table.Column<int>(type: "integer", nullable: false),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_duties", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_duties_petitions_petitions_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: true),
                    form_code = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: true),
                    way = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_letters_petitions_petitions_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_papers_petitions_petitions_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_signers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: true),
                    is_representative = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_signers", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_signers_petitions_petitions_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_triages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    is_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    faults = table.Column<string>(type: "text", nullable: false),
                    is_within_competence = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_triages", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_triages_petitions_petitions_petition_id",
                        column: x => x.petition_id,
                        principalTable: "petitions_petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_receiver = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_attendances", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_attendances_petitions_reception_sitting",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_online",
                columns: table => new
                {
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    places = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_online", x => x.sitting_id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_online_petitions_reception_sittings_sit",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_openings",
                columns: table => new
                {
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegated = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_openings", x => x.sitting_id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_openings_petitions_reception_sittings_s",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_postponements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    old_day = table.Column<DateOnly>(type: "date", nullable: false),
                    old_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    new_day = table.Column<DateOnly>(type: "date", nullable: false),
                    new_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_postponements", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_postponements_petitions_reception_sitti",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    secret_digest = table.Column<string>(type: "text", nullable: false),
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    matter = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    id_number = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    turn_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_registrations", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_registrations_petitions_reception_sitti",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_turns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    register_number = table.Column<int>(type: "integer", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    matter = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    id_number = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<string>(type: "text", nullable: false),
                    papers_shown = table.Column<bool>(type: "boolean", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    group_paper = table.Column<bool>(type: "boolean", nullable: false),
                    first_turn_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    typed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sheet_number = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_turns", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_turns_petitions_reception_sittings_sitt",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_rule_remark_criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    remark_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion = table.Column<string>(type: "text", nullable: false),
                    meets = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_rule_remark_criteria", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_rule_remark_criteria_petitions_rule_remarks_remar",
                        column: x => x.remark_id,
                        principalTable: "petitions_rule_remarks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_rule_remark_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    remark_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    whom = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    in_time = table.Column<bool>(type: "boolean", nullable: true),
                    law_row = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_rule_remark_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_rule_remark_steps_petitions_rule_remarks_remark_id",
                        column: x => x.remark_id,
                        principalTable: "petitions_rule_remarks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_case_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    layer = table.Column<string>(type: "text", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    under_original = table.Column<byte[]>(type: "bytea", nullable: true),
                    under_recovery = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_case_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_case_keys_petitions_sealed_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_case_recoveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    for_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    for_sealing_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_case_recoveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_case_recoveries_sealed_case_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_case_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    law_row = table.Column<string>(type: "text", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_case_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_case_steps_sealed_case_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_protection_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    is_urgent = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    assessed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    end_code = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_protection_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_protection_files_sealed_case_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_published_conclusions",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_published_conclusions", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_petitions_published_conclusions_sealed_case_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_openings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    layer = table.Column<string>(type: "text", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_openings", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_sealed_openings_petitions_sealed_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procedures_local_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_local_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_local_terms_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    subjects = table.Column<int>(type: "integer", nullable: false),
                    levels = table.Column<string>(type: "text", nullable: false),
                    channel_bits = table.Column<int>(type: "integer", nullable: false),
                    limit_amount = table.Column<int>(type: "integer", nullable: true),
                    limit_unit = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_ref = table.Column<string>(type: "text", nullable: true),
                    source_updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    imported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    catalogue_hash = table.Column<string>(type: "text", nullable: true),
                    detail_hash = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_versions_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ratings_verdicts",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings_verdicts", x => x.comment_id);
                    table.ForeignKey(
                        name: "fk_ratings_verdicts_ratings_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "ratings_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registers_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    old_number = table.Column<string>(type: "text", nullable: false),
                    old_holder_name = table.Column<string>(type: "text", nullable: false),
                    old_valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    old_valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_registers_corrections_registers_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "registers_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registers_revocations",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_revocations", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_registers_revocations_registers_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "registers_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_represented",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    representation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_represented", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_represented_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossiers_represented_representation_representation_id",
                        column: x => x.representation_id,
                        principalTable: "representatives_representations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "representatives_confirmations",
                columns: table => new
                {
                    representation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proof = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_representatives_confirmations", x => x.representation_id);
                    table.ForeignKey(
                        name: "fk_representatives_confirmations_representatives_representatio",
                        column: x => x.representation_id,
                        principalTable: "representatives_representations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "representatives_ends",
                columns: table => new
                {
                    representation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_representatives_ends", x => x.representation_id);
                    table.ForeignKey(
                        name: "fk_representatives_ends_representatives_representations_repres",
                        column: x => x.representation_id,
                        principalTable: "representatives_representations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visits_shifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_shifts", x => x.id);
                    table.ForeignKey(
                        name: "fk_visits_shifts_visits_gates_gate_id",
                        column: x => x.gate_id,
                        principalTable: "visits_gates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visits_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_visits_calls_visit_gate_gate_id",
                        column: x => x.gate_id,
                        principalTable: "visits_gates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_calls_visits_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "visits_tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visits_ends",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    gate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits_ends", x => x.ticket_id);
                    table.ForeignKey(
                        name: "fk_visits_ends_visits_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "visits_tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_promise_outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    href = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_promise_outcomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_promise_outcomes_accountability_promises_pro",
                        column: x => x.promise_id,
                        principalTable: "accountability_promises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    not_shown_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_posts_accountability_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "accountability_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    competence = table.Column<string>(type: "text", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    meeting_result = table.Column<string>(type: "text", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_name = table.Column<string>(type: "text", nullable: false),
                    on_the_spot = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_answers_accountability_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "accountability_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    due_after = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    law_row = table.Column<string>(type: "text", nullable: true),
                    refers = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_steps_accountability_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "accountability_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_children",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    leg_key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    agency_code = table.Column<string>(type: "text", nullable: true),
                    procedure_code = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    after = table.Column<string>(type: "text", nullable: false),
                    limit_amount = table.Column<int>(type: "integer", nullable: false),
                    limit_unit = table.Column<string>(type: "text", nullable: false),
                    same_day = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    their_code = table.Column<string>(type: "text", nullable: true),
                    promised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    law_ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    law_rows = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    result_number = table.Column<string>(type: "text", nullable: true),
                    result_day = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_children", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_children_dossiers_joint_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_joint",
                        principalColumn: "dossier_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_step_alarms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    route_step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes_before = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_step_alarms", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_step_alarms_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossiers_step_alarms_dossiers_route_steps_route_step_id",
                        column: x => x.route_step_id,
                        principalTable: "dossiers_route_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_supplement_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplement_request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    required_paper_key = table.Column<string>(type: "text", nullable: true),
                    paper_name = table.Column<string>(type: "text", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_supplement_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_supplement_items_dossiers_supplement_requests_supp",
                        column: x => x.supplement_request_id,
                        principalTable: "dossiers_supplement_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_supplement_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplement_request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_supplement_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_supplement_links_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossiers_supplement_links_dossiers_supplement_requests_supp",
                        column: x => x.supplement_request_id,
                        principalTable: "dossiers_supplement_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_feedback_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    feedback_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    due_after = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    law_row = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_feedback_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_feedback_steps_petitions_feedback_feedback_id",
                        column: x => x.feedback_id,
                        principalTable: "petitions_feedback",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indices_criterion_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_code = table.Column<string>(type: "text", nullable: false),
                    not_applicable = table.Column<bool>(type: "boolean", nullable: false),
                    self_measure = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    self_points = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    self_note = table.Column<string>(type: "text", nullable: false),
                    appraised_points = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    appraised_note = table.Column<string>(type: "text", nullable: false),
                    survey_share = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    survey_source = table.Column<string>(type: "text", nullable: false),
                    objected_points = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    objection_words = table.Column<string>(type: "text", nullable: false),
                    final_points = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    final_note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_criterion_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_indices_criterion_scores_indices_round_units_round_unit_id",
                        column: x => x.round_unit_id,
                        principalTable: "indices_round_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indices_score_evidence",
                columns: table => new
                {
                    round_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_code = table.Column<string>(type: "text", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indices_score_evidence", x => new { x.round_unit_id, x.criterion_code, x.evidence_id });
                    table.ForeignKey(
                        name: "fk_indices_score_evidence_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "plans_evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indices_score_evidence_indices_round_units_round_unit_id",
                        column: x => x.round_unit_id,
                        principalTable: "indices_round_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kernel_webhook_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    kinds = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "text", nullable: true),
                    failing_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_webhook_subscriptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_kernel_webhook_subscriptions_people_client_keys_client_key_",
                        column: x => x.client_key_id,
                        principalTable: "people_client_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_text = table.Column<string>(type: "text", nullable: false),
                    solution = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    given_by_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    deliverable = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                    escalations = table.Column<int>(type: "integer", nullable: false),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_assignments_organisation_units_lead_unit_id",
                        column: x => x.lead_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_assignments_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_assignments_plans_assignments_parent_id",
                        column: x => x.parent_id,
                        principalTable: "plans_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_steps_plans_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    solution = table.Column<int>(type: "integer", nullable: true),
                    criterion_code = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    baseline_year = table.Column<int>(type: "integer", nullable: false),
                    baseline = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    target = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    less_is_better = table.Column<bool>(type: "boolean", nullable: false),
                    is_outside = table.Column<bool>(type: "boolean", nullable: false),
                    figure_code = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_targets", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_targets_plans_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_complexities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criteria = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_complexities", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_complexities_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_dialogues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    head_came = table.Column<bool>(type: "boolean", nullable: false),
                    complainant_came = table.Column<bool>(type: "boolean", nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_dialogues", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_dialogues_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_discontinuations",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_discontinuations", x => x.complaint_id);
                    table.ForeignKey(
                        name: "fk_petitions_discontinuations_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_executions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_executions", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_executions_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    where = table.Column<string>(type: "text", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_publications", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_publications_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_rulings",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    is_on_time = table.Column<bool>(type: "boolean", nullable: false),
                    money_to_state = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    land_to_state = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    money_to_organisations = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    money_to_people = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    organisations_restored = table.Column<int>(type: "integer", nullable: false),
                    people_restored = table.Column<int>(type: "integer", nullable: false),
                    people_to_handle = table.Column<int>(type: "integer", nullable: false),
                    officials_to_handle = table.Column<int>(type: "integer", nullable: false),
                    matters_to_investigators = table.Column<int>(type: "integer", nullable: false),
                    people_to_investigators = table.Column<int>(type: "integer", nullable: false),
                    in_force_on = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_rulings", x => x.complaint_id);
                    table.ForeignKey(
                        name: "fk_petitions_rulings_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_suspensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_suspensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_suspensions_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_verifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    report_by = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finding = table.Column<string>(type: "text", nullable: true),
                    report = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_verifications", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_verifications_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_withdrawals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_whole = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_withdrawals", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_withdrawals_petitions_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "petitions_complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_escalation = table.Column<bool>(type: "boolean", nullable: false),
                    to_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reminders_petitions_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "petitions_duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_online_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sitting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    worked = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    in_time = table.Column<bool>(type: "boolean", nullable: true),
                    law_row = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_online_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_online_steps_petitions_reception_online",
                        column: x => x.sitting_id,
                        principalTable: "petitions_reception_online",
                        principalColumn: "sitting_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true),
                    document = table.Column<string>(type: "text", nullable: true),
                    petition_code = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_answers_petitions_reception_turns_turn_",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_conclusions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_conclusions", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_conclusions_petitions_reception_turns_t",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_handed_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    is_original = table.Column<bool>(type: "boolean", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_handed_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_handed_papers_petitions_reception_turns",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_records",
                columns: table => new
                {
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    asks = table.Column<string>(type: "text", nullable: false),
                    explained = table.Column<string>(type: "text", nullable: false),
                    settled_by = table.Column<string>(type: "text", nullable: false),
                    within_competence = table.Column<bool>(type: "boolean", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_records", x => x.turn_id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_records_petitions_reception_turns_turn_",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_refusals",
                columns: table => new
                {
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    needs_notice = table.Column<bool>(type: "boolean", nullable: false),
                    notice_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    notice_row = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_refusals", x => x.turn_id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_refusals_petitions_reception_turns_turn",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_representatives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_representatives", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_representatives_petitions_reception_tur",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_signings",
                columns: table => new
                {
                    turn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_signings", x => x.turn_id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_signings_petitions_reception_turns_turn",
                        column: x => x.turn_id,
                        principalTable: "petitions_reception_turns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_key_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealing_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    box = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_key_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_key_grants_kernel_sealing_keys_sealing_key_id",
                        column: x => x.sealing_key_id,
                        principalTable: "kernel_sealing_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_key_grants_petitions_case_keys_case_key_id",
                        column: x => x.case_key_id,
                        principalTable: "petitions_case_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_recovery_shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealing_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    threshold = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false),
                    box = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_recovery_shares", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_recovery_shares_petitions_case_keys_case_key_id",
                        column: x => x.case_key_id,
                        principalTable: "petitions_case_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    layer = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_box = table.Column<byte[]>(type: "bytea", nullable: false),
                    outside_key_box = table.Column<byte[]>(type: "bytea", nullable: true),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_sealed_parts_petitions_case_keys_case_key_id",
                        column: x => x.case_key_id,
                        principalTable: "petitions_case_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_sealed_parts_petitions_sealed_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "petitions_sealed_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_recovery_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recovery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    box = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_recovery_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_recovery_consents_petitions_case_recoveries_recov",
                        column: x => x.recovery_id,
                        principalTable: "petitions_case_recoveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procedures_decision_tables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    in_force_to = table.Column<DateOnly>(type: "date", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_decision_tables", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_decision_tables_procedure_version_version_id",
                        column: x => x.version_id,
                        principalTable: "procedures_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    promulgated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_decisions_procedures_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "procedures_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_forms_procedure_version_version_id",
                        column: x => x.version_id,
                        principalTable: "procedures_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_processes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    steps = table.Column<string>(type: "text", nullable: false),
                    tried_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_processes", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_processes_procedures_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "procedures_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accountability_citations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_citations", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_citations_accountability_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "accountability_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_publications",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_publications", x => x.request_id);
                    table.ForeignKey(
                        name: "fk_accountability_publications_accountability_answers_answer_id",
                        column: x => x.answer_id,
                        principalTable: "accountability_answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accountability_publications_accountability_requests_request",
                        column: x => x.request_id,
                        principalTable: "accountability_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kernel_webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false),
                    milliseconds = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_webhook_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_kernel_webhook_deliveries_kernel_webhook_subscriptions_subs",
                        column: x => x.subscription_id,
                        principalTable: "kernel_webhook_subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_assignment_criteria",
                columns: table => new
                {
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_assignment_criteria", x => new { x.assignment_id, x.criterion_code });
                    table.ForeignKey(
                        name: "fk_plans_assignment_criteria_plans_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "plans_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_assignment_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: true),
                    readings = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    to_day = table.Column<DateOnly>(type: "date", nullable: true),
                    from_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_head = table.Column<string>(type: "text", nullable: true),
                    to_head = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_assignment_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_assignment_steps_plans_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "plans_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_assignment_supports",
                columns: table => new
                {
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_assignment_supports", x => new { x.assignment_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_plans_assignment_supports_organisation_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_assignment_supports_plans_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "plans_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_evidence_uses",
                columns: table => new
                {
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_evidence_uses", x => new { x.evidence_id, x.assignment_id, x.criterion_code });
                    table.ForeignKey(
                        name: "fk_plans_evidence_uses_plans_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "plans_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_evidence_uses_plans_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "plans_evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_outcomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_outcomes_plans_targets_target_id",
                        column: x => x.target_id,
                        principalTable: "plans_targets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_conclusion_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conclusion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_conclusion_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_conclusion_reports_petitions_reception_",
                        column: x => x.conclusion_id,
                        principalTable: "petitions_reception_conclusions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_reception_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conclusion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_reception_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_petitions_reception_reminders_petitions_reception_conclusio",
                        column: x => x.conclusion_id,
                        principalTable: "petitions_reception_conclusions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petitions_sealed_contents",
                columns: table => new
                {
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions_sealed_contents", x => x.part_id);
                    table.ForeignKey(
                        name: "fk_petitions_sealed_contents_petitions_sealed_parts_part_id",
                        column: x => x.part_id,
                        principalTable: "petitions_sealed_parts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_computed_fees",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    base_amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    exempt_percent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    article = table.Column<string>(type: "text", nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    proof = table.Column<string>(type: "text", nullable: true),
                    proof_later = table.Column<bool>(type: "boolean", nullable: false),
                    table_id = table.Column<Guid>(type: "uuid", nullable: true),
                    table_row = table.Column<int>(type: "integer", nullable: true),
                    exemption_table_id = table.Column<Guid>(type: "uuid", nullable: true),
                    exemption_row = table.Column<int>(type: "integer", nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_computed_fees", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_computed_fees_decision_table_exemption_table_id",
                        column: x => x.exemption_table_id,
                        principalTable: "procedures_decision_tables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossiers_computed_fees_decision_table_table_id",
                        column: x => x.table_id,
                        principalTable: "procedures_decision_tables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossiers_computed_fees_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procedures_decision_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures_decision_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedures_decision_steps_procedures_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "procedures_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_filed_forms",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answers = table.Column<string>(type: "text", nullable: false),
                    personal_answers = table.Column<string>(type: "text", nullable: true),
                    by_paper = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers_filed_forms", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_dossiers_filed_forms_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossiers_filed_forms_procedure_form_form_id",
                        column: x => x.form_id,
                        principalTable: "procedures_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_answers_request_id",
                table: "accountability_answers",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_citations_post_id",
                table: "accountability_citations",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_duties_code",
                table: "accountability_duties",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accountability_duties_unit_id",
                table: "accountability_duties",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_posts_question_id",
                table: "accountability_posts",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_press_code",
                table: "accountability_press",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accountability_press_duty_id",
                table: "accountability_press",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_promise_outcomes_promise_id",
                table: "accountability_promise_outcomes",
                column: "promise_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_promises_code",
                table: "accountability_promises",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accountability_promises_duty_id",
                table: "accountability_promises",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_promises_source_code",
                table: "accountability_promises",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_promises_unit_id_due_on",
                table: "accountability_promises",
                columns: new[] { "unit_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_publications_answer_id",
                table: "accountability_publications",
                column: "answer_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_publications_at",
                table: "accountability_publications",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_questions_code",
                table: "accountability_questions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accountability_questions_duty_id",
                table: "accountability_questions",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_questions_state_asked_at",
                table: "accountability_questions",
                columns: new[] { "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_requests_code",
                table: "accountability_requests",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accountability_requests_duty_id",
                table: "accountability_requests",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_requests_received_at",
                table: "accountability_requests",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_requests_unit_id_state",
                table: "accountability_requests",
                columns: new[] { "unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_steps_request_id",
                table: "accountability_steps",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_changes_date",
                table: "calendar_changes",
                column: "date",
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_office_hours_unit_id_from",
                table: "calendar_office_hours",
                columns: new[] { "unit_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_corrections_entry_id_at",
                table: "correspondence_corrections",
                columns: new[] { "entry_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_incoming_day_number",
                table: "correspondence_incoming",
                columns: new[] { "day", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_incoming_year_number",
                table: "correspondence_incoming",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_letters_entry_id_signed_at",
                table: "correspondence_letters",
                columns: new[] { "entry_id", "signed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_letters_signed_at_returned_at_drafted_at",
                table: "correspondence_letters",
                columns: new[] { "signed_at", "returned_at", "drafted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_letters_subject_id",
                table: "correspondence_letters",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_outgoing_day_id",
                table: "correspondence_outgoing",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_outgoing_subject_id",
                table: "correspondence_outgoing",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_outgoing_year_book_number",
                table: "correspondence_outgoing",
                columns: new[] { "year", "book", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_apologies_dossier_id_round",
                table: "dossiers_apologies",
                columns: new[] { "dossier_id", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_children_dossier_id_number",
                table: "dossiers_children",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_children_unit_id_state_promised_at",
                table: "dossiers_children",
                columns: new[] { "unit_id", "state", "promised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_claims_dossier_id",
                table: "dossiers_claims",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_claims_person_id_dossier_id",
                table: "dossiers_claims",
                columns: new[] { "person_id", "dossier_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_clock_pauses_dossier_id",
                table: "dossiers_clock_pauses",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_co_signatures_account_id",
                table: "dossiers_co_signatures",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_co_signatures_draft_id",
                table: "dossiers_co_signatures",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_co_signatures_identity_number",
                table: "dossiers_co_signatures",
                column: "identity_number");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_co_signatures_secret_hash",
                table: "dossiers_co_signatures",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_co_signers_dossier_id",
                table: "dossiers_co_signers",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_computed_fees_exemption_table_id",
                table: "dossiers_computed_fees",
                column: "exemption_table_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_computed_fees_table_id",
                table: "dossiers_computed_fees",
                column: "table_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_consultations_dossier_id",
                table: "dossiers_consultations",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_consultations_unit_id_answered_at_due_at",
                table: "dossiers_consultations",
                columns: new[] { "unit_id", "answered_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_code",
                table: "dossiers_dossiers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_desk_unit_id_state_promised_at",
                table: "dossiers_dossiers",
                columns: new[] { "desk_unit_id", "state", "promised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_desk_unit_id_state_registered_at",
                table: "dossiers_dossiers",
                columns: new[] { "desk_unit_id", "state", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_finished_at_accepted_at",
                table: "dossiers_dossiers",
                columns: new[] { "finished_at", "accepted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_handling_unit_id_state_promised_at",
                table: "dossiers_dossiers",
                columns: new[] { "handling_unit_id", "state", "promised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_handling_unit_id_state_registered_at",
                table: "dossiers_dossiers",
                columns: new[] { "handling_unit_id", "state", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_holder_person_id_state",
                table: "dossiers_dossiers",
                columns: new[] { "holder_person_id", "state" },
                filter: "holder_person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_holder_unit_id_state_promised_at",
                table: "dossiers_dossiers",
                columns: new[] { "holder_unit_id", "state", "promised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_procedure_code_finished_at",
                table: "dossiers_dossiers",
                columns: new[] { "procedure_code", "finished_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_registered_at",
                table: "dossiers_dossiers",
                column: "registered_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_state_law_ends_at",
                table: "dossiers_dossiers",
                columns: new[] { "state", "law_ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_state_promised_at",
                table: "dossiers_dossiers",
                columns: new[] { "state", "promised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_state_registered_at",
                table: "dossiers_dossiers",
                columns: new[] { "state", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_dossiers_step_role_state_promised_at",
                table: "dossiers_dossiers",
                columns: new[] { "step_role", "state", "promised_at" },
                filter: "step_role IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_drafts_account_id_updated_at",
                table: "dossiers_drafts",
                columns: new[] { "account_id", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_fee_demands_dossier_id",
                table: "dossiers_fee_demands",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_filed_forms_form_id",
                table: "dossiers_filed_forms",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_late_entries_desk_unit_id_paper_number",
                table: "dossiers_late_entries",
                columns: new[] { "desk_unit_id", "paper_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_late_entries_entered_at",
                table: "dossiers_late_entries",
                column: "entered_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_limit_extensions_dossier_id",
                table: "dossiers_limit_extensions",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_list_exports_account_id_asked_at",
                table: "dossiers_list_exports",
                columns: new[] { "account_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_list_exports_state",
                table: "dossiers_list_exports",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_on_behalf_dossier_id",
                table: "dossiers_on_behalf",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_outcomes_dossier_id",
                table: "dossiers_outcomes",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_paper_blocks_desk_unit_id_first",
                table: "dossiers_paper_blocks",
                columns: new[] { "desk_unit_id", "first" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_paper_incidents_dossier_id",
                table: "dossiers_paper_incidents",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_papers_dossier_id",
                table: "dossiers_papers",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_parties_dossier_id",
                table: "dossiers_parties",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_parties_identity_number_identity_type",
                table: "dossiers_parties",
                columns: new[] { "identity_number", "identity_type" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_parties_organisation_id",
                table: "dossiers_parties",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_parties_person_id",
                table: "dossiers_parties",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_reads_at",
                table: "dossiers_reads",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_reads_dossier_id_at",
                table: "dossiers_reads",
                columns: new[] { "dossier_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_represented_representation_id",
                table: "dossiers_represented",
                column: "representation_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_route_steps_dossier_id_ordinal",
                table: "dossiers_route_steps",
                columns: new[] { "dossier_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_route_steps_entered_at",
                table: "dossiers_route_steps",
                column: "entered_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_route_steps_left_at_due_at",
                table: "dossiers_route_steps",
                columns: new[] { "left_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_snippets_person_id",
                table: "dossiers_snippets",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_snippets_unit_id",
                table: "dossiers_snippets",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_step_alarms_dossier_id",
                table: "dossiers_step_alarms",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_step_alarms_route_step_id_minutes_before",
                table: "dossiers_step_alarms",
                columns: new[] { "route_step_id", "minutes_before" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_supplement_allowances_dossier_id",
                table: "dossiers_supplement_allowances",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_supplement_items_supplement_request_id",
                table: "dossiers_supplement_items",
                column: "supplement_request_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_supplement_links_dossier_id",
                table: "dossiers_supplement_links",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_supplement_links_secret_hash",
                table: "dossiers_supplement_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_supplement_links_supplement_request_id",
                table: "dossiers_supplement_links",
                column: "supplement_request_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_supplement_requests_dossier_id",
                table: "dossiers_supplement_requests",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_transitions_dossier_id",
                table: "dossiers_transitions",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_withdrawals_dossier_id",
                table: "dossiers_withdrawals",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_cells_grain_day",
                table: "figures_cells",
                columns: new[] { "grain", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_cells_grain_day_unit_id_procedure_code_channel_offi",
                table: "figures_cells",
                columns: new[] { "grain", "day", "unit_id", "procedure_code", "channel", "officer_id" },
                unique: true,
                filter: "grain > 0");

            migrationBuilder.CreateIndex(
                name: "ix_figures_publications_year_quarter_edition",
                table: "figures_publications",
                columns: new[] { "year", "quarter", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_scores_year_quarter_unit_id_index",
                table: "figures_scores",
                columns: new[] { "year", "quarter", "unit_id", "index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indices_criterion_scores_round_unit_id_criterion_code",
                table: "indices_criterion_scores",
                columns: new[] { "round_unit_id", "criterion_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indices_metric_figures_year_quarter_metric_code",
                table: "indices_metric_figures",
                columns: new[] { "year", "quarter", "metric_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indices_round_steps_round_id",
                table: "indices_round_steps",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_indices_round_units_round_id_unit_id",
                table: "indices_round_units",
                columns: new[] { "round_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indices_round_units_unit_id",
                table: "indices_round_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_indices_rounds_code",
                table: "indices_rounds",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indices_score_evidence_evidence_id",
                table: "indices_score_evidence",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_looks_dossier_id",
                table: "inspections_looks",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_looks_mandate_id_id",
                table: "inspections_looks",
                columns: new[] { "mandate_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_mandates_opened_at",
                table: "inspections_mandates",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_members_person_id",
                table: "inspections_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_samples_mandate_id",
                table: "inspections_samples",
                column: "mandate_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_acts_id",
                table: "kernel_acts",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_acts_subject_kind_subject_id",
                table: "kernel_acts",
                columns: new[] { "subject_kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_dispatches_act_id",
                table: "kernel_dispatches",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_done_once_at",
                table: "kernel_done_once",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_file_signatures_sha256",
                table: "kernel_file_signatures",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_file_signatures_stored_file_id",
                table: "kernel_file_signatures",
                column: "stored_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_file_signatures_subject_kind_subject_id",
                table: "kernel_file_signatures",
                columns: new[] { "subject_kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_files_sha256",
                table: "kernel_files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_notices_person_id_read_at",
                table: "kernel_notices",
                columns: new[] { "person_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_outbox_done_at_due_at",
                table: "kernel_outbox",
                columns: new[] { "done_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_retention_holds_subject_id",
                table: "kernel_retention_holds",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_sealing_keys_person_id_ended_at",
                table: "kernel_sealing_keys",
                columns: new[] { "person_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_search_scope_subject_id",
                table: "kernel_search",
                columns: new[] { "scope", "subject_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_signing_keys_person_id",
                table: "kernel_signing_keys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_text_blocks_key_from",
                table: "kernel_text_blocks",
                columns: new[] { "key", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_uploads_at",
                table: "kernel_uploads",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_uploads_stored_file_id",
                table: "kernel_uploads",
                column: "stored_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_webhook_deliveries_at",
                table: "kernel_webhook_deliveries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_webhook_deliveries_subscription_id",
                table: "kernel_webhook_deliveries",
                column: "subscription_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_webhook_subscriptions_client_key_id",
                table: "kernel_webhook_subscriptions",
                column: "client_key_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_desk_postings_desk_id_to",
                table: "organisation_desk_postings",
                columns: new[] { "desk_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_desk_postings_person_id",
                table: "organisation_desk_postings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_desk_postings_stand_in_for_id",
                table: "organisation_desk_postings",
                column: "stand_in_for_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_places_parent_code",
                table: "organisation_places",
                column: "parent_code");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_unit_changes_from_unit_id",
                table: "organisation_unit_changes",
                column: "from_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_unit_changes_to_unit_id",
                table: "organisation_unit_changes",
                column: "to_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_units_code",
                table: "organisation_units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_units_parent_id",
                table: "organisation_units",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_absences_person_id_to",
                table: "people_absences",
                columns: new[] { "person_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_people_absences_stand_in_id_to",
                table: "people_absences",
                columns: new[] { "stand_in_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_people_account_claims_user_id",
                table: "people_account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_account_logins_user_id",
                table: "people_account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_account_passkeys_user_id",
                table: "people_account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "people_accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_people_accounts_person_id",
                table: "people_accounts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "people_accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_client_keys_replaces_id",
                table: "people_client_keys",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_client_keys_secret_hash",
                table: "people_client_keys",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_client_keys_unit_id",
                table: "people_client_keys",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_members_organisation_id",
                table: "people_organisation_members",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_members_person_id",
                table: "people_organisation_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_organisations_tax_code",
                table: "people_organisations",
                column: "tax_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_persons_identity_type_identity_number_identity_count",
                table: "people_persons",
                columns: new[] { "identity_type", "identity_number", "identity_country" },
                unique: true,
                filter: "identity_confirmed_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_people_persons_joined_into_id",
                table: "people_persons",
                column: "joined_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_recovery_links_account_id",
                table: "people_recovery_links",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_recovery_links_secret_hash",
                table: "people_recovery_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_role_holdings_person_id",
                table: "people_role_holdings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_role_holdings_unit_id",
                table: "people_role_holdings",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_staff_staff_code",
                table: "people_staff",
                column: "staff_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_case_keys_case_id_layer_generation",
                table: "petitions_case_keys",
                columns: new[] { "case_id", "layer", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_case_recoveries_case_id",
                table: "petitions_case_recoveries",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_case_recoveries_done_at",
                table: "petitions_case_recoveries",
                column: "done_at");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_case_steps_case_id_at",
                table: "petitions_case_steps",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_causes_kind_matter_id",
                table: "petitions_causes",
                columns: new[] { "kind", "matter_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_causes_unit_id_at",
                table: "petitions_causes",
                columns: new[] { "unit_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_complaints_code",
                table: "petitions_complaints",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_complaints_first_id",
                table: "petitions_complaints",
                column: "first_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_complaints_petition_id",
                table: "petitions_complaints",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_complexities_complaint_id",
                table: "petitions_complexities",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_custody_rules_from",
                table: "petitions_custody_rules",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_dialogues_complaint_id",
                table: "petitions_dialogues",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_dispositions_petition_id",
                table: "petitions_dispositions",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_duties_complaint_id",
                table: "petitions_duties",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_duties_done_at_dropped_at_law_ends_at",
                table: "petitions_duties",
                columns: new[] { "done_at", "dropped_at", "law_ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_duties_petition_id",
                table: "petitions_duties",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_executions_complaint_id",
                table: "petitions_executions",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_feedback_code",
                table: "petitions_feedback",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_feedback_dossier_id",
                table: "petitions_feedback",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_feedback_photo_id",
                table: "petitions_feedback",
                column: "photo_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_feedback_state_sent_at",
                table: "petitions_feedback",
                columns: new[] { "state", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_feedback_unit_id",
                table: "petitions_feedback",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_feedback_steps_feedback_id",
                table: "petitions_feedback_steps",
                column: "feedback_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_improvements_code",
                table: "petitions_improvements",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_improvements_unit_id",
                table: "petitions_improvements",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_key_grants_case_id_person_id",
                table: "petitions_key_grants",
                columns: new[] { "case_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_key_grants_case_key_id",
                table: "petitions_key_grants",
                column: "case_key_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_key_grants_person_id",
                table: "petitions_key_grants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_key_grants_sealing_key_id",
                table: "petitions_key_grants",
                column: "sealing_key_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_letters_petition_id",
                table: "petitions_letters",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_papers_petition_id_number",
                table: "petitions_papers",
                columns: new[] { "petition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_petitions_code",
                table: "petitions_petitions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_petitions_matter_id",
                table: "petitions_petitions",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_petitions_offline_number",
                table: "petitions_petitions",
                column: "offline_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_petitions_received_on",
                table: "petitions_petitions",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_petitions_split_from_id",
                table: "petitions_petitions",
                column: "split_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_petitions_unit_id_state_received_on",
                table: "petitions_petitions",
                columns: new[] { "unit_id", "state", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_prints_hash",
                table: "petitions_prints",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_prints_petition_id",
                table: "petitions_prints",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_protection_files_case_id",
                table: "petitions_protection_files",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_publications_complaint_id",
                table: "petitions_publications",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_published_conclusions_published_at",
                table: "petitions_published_conclusions",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_answers_turn_id",
                table: "petitions_reception_answers",
                column: "turn_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_attendances_sitting_id_person_id",
                table: "petitions_reception_attendances",
                columns: new[] { "sitting_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_conclusion_reports_conclusion_id",
                table: "petitions_reception_conclusion_reports",
                column: "conclusion_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_conclusions_turn_id",
                table: "petitions_reception_conclusions",
                column: "turn_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_conclusions_unit_id_due_on",
                table: "petitions_reception_conclusions",
                columns: new[] { "unit_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_duties_person_id",
                table: "petitions_reception_duties",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_handed_papers_turn_id",
                table: "petitions_reception_handed_papers",
                column: "turn_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_online_steps_sitting_id",
                table: "petitions_reception_online_steps",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_papers_kind_edition",
                table: "petitions_reception_papers",
                columns: new[] { "kind", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_postponements_sitting_id",
                table: "petitions_reception_postponements",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_registrations_code",
                table: "petitions_reception_registrations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_registrations_sitting_id",
                table: "petitions_reception_registrations",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_reminders_conclusion_id_to_person_id",
                table: "petitions_reception_reminders",
                columns: new[] { "conclusion_id", "to_person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_representatives_turn_id",
                table: "petitions_reception_representatives",
                column: "turn_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_sittings_day",
                table: "petitions_reception_sittings",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_turns_code",
                table: "petitions_reception_turns",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_turns_day_register_number",
                table: "petitions_reception_turns",
                columns: new[] { "day", "register_number" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_turns_sitting_id_number",
                table: "petitions_reception_turns",
                columns: new[] { "sitting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reception_turns_sitting_id_sheet_number",
                table: "petitions_reception_turns",
                columns: new[] { "sitting_id", "sheet_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_recovery_consents_recovery_id_person_id",
                table: "petitions_recovery_consents",
                columns: new[] { "recovery_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_recovery_shares_case_key_id_number",
                table: "petitions_recovery_shares",
                columns: new[] { "case_key_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_recovery_shares_case_key_id_person_id",
                table: "petitions_recovery_shares",
                columns: new[] { "case_key_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_reminders_duty_id",
                table: "petitions_reminders",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_routes_field_code_place_from",
                table: "petitions_routes",
                columns: new[] { "field_code", "place", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_rule_remark_criteria_remark_id_criterion",
                table: "petitions_rule_remark_criteria",
                columns: new[] { "remark_id", "criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_rule_remark_steps_remark_id_state",
                table: "petitions_rule_remark_steps",
                columns: new[] { "remark_id", "state" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_rule_remarks_at",
                table: "petitions_rule_remarks",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_rule_remarks_code",
                table: "petitions_rule_remarks",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_cases_code",
                table: "petitions_sealed_cases",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_cases_look_up",
                table: "petitions_sealed_cases",
                column: "look_up",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_draft_papers_draft_id",
                table: "petitions_sealed_draft_papers",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_drafts_at",
                table: "petitions_sealed_drafts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_openings_at",
                table: "petitions_sealed_openings",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_openings_case_id_person_id_until",
                table: "petitions_sealed_openings",
                columns: new[] { "case_id", "person_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_parts_case_id_at",
                table: "petitions_sealed_parts",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_parts_case_key_id",
                table: "petitions_sealed_parts",
                column: "case_key_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_sealed_posts_kind_to",
                table: "petitions_sealed_posts",
                columns: new[] { "kind", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_signers_petition_id_number",
                table: "petitions_signers",
                columns: new[] { "petition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petitions_suspensions_complaint_id",
                table: "petitions_suspensions",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_triages_petition_id",
                table: "petitions_triages",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_verifications_complaint_id",
                table: "petitions_verifications",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_withdrawals_complaint_id",
                table: "petitions_withdrawals",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignment_steps_assignment_id",
                table: "plans_assignment_steps",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignment_supports_unit_id",
                table: "plans_assignment_supports",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignments_code",
                table: "plans_assignments",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignments_lead_unit_id",
                table: "plans_assignments",
                column: "lead_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignments_parent_id",
                table: "plans_assignments",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignments_plan_id",
                table: "plans_assignments",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_assignments_state_due_on",
                table: "plans_assignments",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_calendar_addresses_digest",
                table: "plans_calendar_addresses",
                column: "digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_evidence_code",
                table: "plans_evidence",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_evidence_stored_file_id",
                table: "plans_evidence",
                column: "stored_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_evidence_uses_assignment_id",
                table: "plans_evidence_uses",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_outcomes_target_id",
                table: "plans_outcomes",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_plans_code",
                table: "plans_plans",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_plans_parent_id",
                table: "plans_plans",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_plans_unit_id",
                table: "plans_plans",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_plans_year_unit_id",
                table: "plans_plans",
                columns: new[] { "year", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_remedies_kind_subject_code",
                table: "plans_remedies",
                columns: new[] { "kind", "subject_code" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_remedies_unit_id",
                table: "plans_remedies",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_steps_plan_id",
                table: "plans_steps",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_targets_plan_id",
                table: "plans_targets",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_procedures_code",
                table: "procedures",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_decision_steps_decision_id_stage",
                table: "procedures_decision_steps",
                columns: new[] { "decision_id", "stage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_decision_tables_version_id_kind_number",
                table: "procedures_decision_tables",
                columns: new[] { "version_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_decisions_version_id",
                table: "procedures_decisions",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_procedures_forms_version_id_number",
                table: "procedures_forms",
                columns: new[] { "version_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_local_terms_procedure_id_from",
                table: "procedures_local_terms",
                columns: new[] { "procedure_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_processes_version_id_number",
                table: "procedures_processes",
                columns: new[] { "version_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_versions_code",
                table: "procedures_versions",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_procedures_versions_procedure_id_number",
                table: "procedures_versions",
                columns: new[] { "procedure_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ratings_comments_unit_id_id",
                table: "ratings_comments",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ratings_ratings_year_quarter_unit_id_number",
                table: "ratings_ratings",
                columns: new[] { "year", "quarter", "unit_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registers_corrections_entry_id",
                table: "registers_corrections",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_registers_entries_dossier_id",
                table: "registers_entries",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registers_entries_procedure_code_id",
                table: "registers_entries",
                columns: new[] { "procedure_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_openings_procedure_code",
                table: "registers_openings",
                column: "procedure_code",
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_representatives_representations_code_digest",
                table: "representatives_representations",
                column: "code_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_representatives_representations_confirmed_at_ended_at",
                table: "representatives_representations",
                columns: new[] { "confirmed_at", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_representatives_representations_principal_id",
                table: "representatives_representations",
                column: "principal_id");

            migrationBuilder.CreateIndex(
                name: "ix_representatives_representations_representative_id",
                table: "representatives_representations",
                column: "representative_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_appointments_cancel_digest",
                table: "visits_appointments",
                column: "cancel_digest");

            migrationBuilder.CreateIndex(
                name: "ix_visits_appointments_code",
                table: "visits_appointments",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_appointments_desk_unit_id_day_start_seat",
                table: "visits_appointments",
                columns: new[] { "desk_unit_id", "day", "start", "seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_calls_gate_id",
                table: "visits_calls",
                column: "gate_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_calls_ticket_id",
                table: "visits_calls",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_ends_dossier_id",
                table: "visits_ends",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_gates_desk_unit_id_number",
                table: "visits_gates",
                columns: new[] { "desk_unit_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_shifts_gate_id",
                table: "visits_shifts",
                column: "gate_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_shifts_person_id_closed_at",
                table: "visits_shifts",
                columns: new[] { "person_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_slots_desk_unit_id_weekday_start_from",
                table: "visits_slots",
                columns: new[] { "desk_unit_id", "weekday", "start", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_tickets_code",
                table: "visits_tickets",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_tickets_desk_unit_id_day_number",
                table: "visits_tickets",
                columns: new[] { "desk_unit_id", "day", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_tickets_desk_unit_id_day_state",
                table: "visits_tickets",
                columns: new[] { "desk_unit_id", "day", "state" });

            migrationBuilder.CreateTable(
                name: "questionnaires_questionnaires",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_questionnaires", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    questionnaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_versions_questionnaires_questionnaires_quest",
                        column: x => x.questionnaire_id,
                        principalTable: "questionnaires_questionnaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    questionnaire_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    strata = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    sample_size = table.Column<int>(type: "integer", nullable: false),
                    reserves = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    double_percent = table.Column<int>(type: "integer", nullable: false),
                    overall = table.Column<string>(type: "text", nullable: false),
                    hide_below = table.Column<int>(type: "integer", nullable: false),
                    mark_below = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    frame_note = table.Column<string>(type: "text", nullable: false),
                    double_entered = table.Column<int>(type: "integer", nullable: false),
                    double_compared = table.Column<int>(type: "integer", nullable: false),
                    double_differing = table.Column<int>(type: "integer", nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_surveys", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_surveys_questionnaires_versions_questionnair",
                        column: x => x.questionnaire_version_id,
                        principalTable: "questionnaires_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_cells",
                columns: table => new
                {
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stratum_key = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_cells", x => new { x.survey_id, x.stratum_key, x.way });
                    table.ForeignKey(
                        name: "fk_questionnaires_cells_questionnaires_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_key = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_remarks", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_remarks_questionnaires_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_responses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stratum_key = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_responses", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_responses_questionnaires_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_sample",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stratum_key = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_digest = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_sample", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_sample_dossiers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_questionnaires_sample_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_strata",
                columns: table => new
                {
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    drawn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_strata", x => new { x.survey_id, x.key });
                    table.ForeignKey(
                        name: "fk_questionnaires_strata_questionnaires_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_survey_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_survey_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_survey_steps_questionnaires_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_workers",
                columns: table => new
                {
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_workers", x => new { x.survey_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_questionnaires_workers_questionnaires_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "questionnaires_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sample_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_attempts", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_attempts_questionnaires_sample_sample_unit_id",
                        column: x => x.sample_unit_id,
                        principalTable: "questionnaires_sample",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sample_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pass = table.Column<int>(type: "integer", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    client_key = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    compared = table.Column<int>(type: "integer", nullable: false),
                    differing = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaires_papers_questionnaires_sample_sample_unit_id",
                        column: x => x.sample_unit_id,
                        principalTable: "questionnaires_sample",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_replacements",
                columns: table => new
                {
                    out_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires_replacements", x => x.out_id);
                    table.ForeignKey(
                        name: "fk_questionnaires_replacements_questionnaires_sample_in_id",
                        column: x => x.in_id,
                        principalTable: "questionnaires_sample",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_questionnaires_replacements_questionnaires_sample_out_id",
                        column: x => x.out_id,
                        principalTable: "questionnaires_sample",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_attempts_sample_unit_id",
                table: "questionnaires_attempts",
                column: "sample_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_papers_sample_unit_id_pass",
                table: "questionnaires_papers",
                columns: new[] { "sample_unit_id", "pass" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_papers_survey_id",
                table: "questionnaires_papers",
                column: "survey_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_questionnaires_code",
                table: "questionnaires_questionnaires",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_remarks_survey_id",
                table: "questionnaires_remarks",
                column: "survey_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_replacements_in_id",
                table: "questionnaires_replacements",
                column: "in_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_responses_survey_id_number",
                table: "questionnaires_responses",
                columns: new[] { "survey_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_sample_dossier_id",
                table: "questionnaires_sample",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_sample_link_digest",
                table: "questionnaires_sample",
                column: "link_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_sample_survey_id_number",
                table: "questionnaires_sample",
                columns: new[] { "survey_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_survey_steps_survey_id",
                table: "questionnaires_survey_steps",
                column: "survey_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_surveys_code",
                table: "questionnaires_surveys",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_surveys_questionnaire_version_id",
                table: "questionnaires_surveys",
                column: "questionnaire_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_versions_questionnaire_id_number",
                table: "questionnaires_versions",
                columns: new[] { "questionnaire_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "questionnaires_attempts");

            migrationBuilder.DropTable(
                name: "questionnaires_cells");

            migrationBuilder.DropTable(
                name: "questionnaires_papers");

            migrationBuilder.DropTable(
                name: "questionnaires_remarks");

            migrationBuilder.DropTable(
                name: "questionnaires_replacements");

            migrationBuilder.DropTable(
                name: "questionnaires_responses");

            migrationBuilder.DropTable(
                name: "questionnaires_strata");

            migrationBuilder.DropTable(
                name: "questionnaires_survey_steps");

            migrationBuilder.DropTable(
                name: "questionnaires_workers");

            migrationBuilder.DropTable(
                name: "questionnaires_sample");

            migrationBuilder.DropTable(
                name: "questionnaires_surveys");

            migrationBuilder.DropTable(
                name: "questionnaires_versions");

            migrationBuilder.DropTable(
                name: "questionnaires_questionnaires");

            migrationBuilder.DropTable(
                name: "accountability_citations");

            migrationBuilder.DropTable(
                name: "accountability_press");

            migrationBuilder.DropTable(
                name: "accountability_promise_outcomes");

            migrationBuilder.DropTable(
                name: "accountability_publications");

            migrationBuilder.DropTable(
                name: "accountability_steps");

            migrationBuilder.DropTable(
                name: "calendar_changes");

            migrationBuilder.DropTable(
                name: "calendar_office_hours");

            migrationBuilder.DropTable(
                name: "correspondence_corrections");

            migrationBuilder.DropTable(
                name: "correspondence_incoming");

            migrationBuilder.DropTable(
                name: "correspondence_letters");

            migrationBuilder.DropTable(
                name: "correspondence_outgoing");

            migrationBuilder.DropTable(
                name: "dossiers_acceptances");

            migrationBuilder.DropTable(
                name: "dossiers_apologies");

            migrationBuilder.DropTable(
                name: "dossiers_children");

            migrationBuilder.DropTable(
                name: "dossiers_claims");

            migrationBuilder.DropTable(
                name: "dossiers_clock_pauses");

            migrationBuilder.DropTable(
                name: "dossiers_co_signature_answers");

            migrationBuilder.DropTable(
                name: "dossiers_co_signers");

            migrationBuilder.DropTable(
                name: "dossiers_computed_fees");

            migrationBuilder.DropTable(
                name: "dossiers_consultations");

            migrationBuilder.DropTable(
                name: "dossiers_deliveries");

            migrationBuilder.DropTable(
                name: "dossiers_drafts");

            migrationBuilder.DropTable(
                name: "dossiers_fee_demands");

            migrationBuilder.DropTable(
                name: "dossiers_filed_forms");

            migrationBuilder.DropTable(
                name: "dossiers_late_entries");

            migrationBuilder.DropTable(
                name: "dossiers_limit_extensions");

            migrationBuilder.DropTable(
                name: "dossiers_list_exports");

            migrationBuilder.DropTable(
                name: "dossiers_on_behalf");

            migrationBuilder.DropTable(
                name: "dossiers_outcomes");

            migrationBuilder.DropTable(
                name: "dossiers_paper_blocks");

            migrationBuilder.DropTable(
                name: "dossiers_paper_incidents");

            migrationBuilder.DropTable(
                name: "dossiers_papers");

            migrationBuilder.DropTable(
                name: "dossiers_parties");

            migrationBuilder.DropTable(
                name: "dossiers_reads");

            migrationBuilder.DropTable(
                name: "dossiers_refusals");

            migrationBuilder.DropTable(
                name: "dossiers_represented");

            migrationBuilder.DropTable(
                name: "dossiers_snippets");

            migrationBuilder.DropTable(
                name: "dossiers_step_alarms");

            migrationBuilder.DropTable(
                name: "dossiers_stoppages");

            migrationBuilder.DropTable(
                name: "dossiers_supplement_allowances");

            migrationBuilder.DropTable(
                name: "dossiers_supplement_items");

            migrationBuilder.DropTable(
                name: "dossiers_supplement_links");

            migrationBuilder.DropTable(
                name: "dossiers_transitions");

            migrationBuilder.DropTable(
                name: "dossiers_withdrawals");

            migrationBuilder.DropTable(
                name: "figures_cells");

            migrationBuilder.DropTable(
                name: "figures_publications");

            migrationBuilder.DropTable(
                name: "figures_scores");

            migrationBuilder.DropTable(
                name: "figures_snapshots");

            migrationBuilder.DropTable(
                name: "indices_criterion_scores");

            migrationBuilder.DropTable(
                name: "indices_imports");

            migrationBuilder.DropTable(
                name: "indices_metric_figures");

            migrationBuilder.DropTable(
                name: "indices_province_scores");

            migrationBuilder.DropTable(
                name: "indices_round_steps");

            migrationBuilder.DropTable(
                name: "indices_score_evidence");

            migrationBuilder.DropTable(
                name: "inspections_ends");

            migrationBuilder.DropTable(
                name: "inspections_looks");

            migrationBuilder.DropTable(
                name: "inspections_members");

            migrationBuilder.DropTable(
                name: "inspections_samples");

            migrationBuilder.DropTable(
                name: "kernel_act_words");

            migrationBuilder.DropTable(
                name: "kernel_acts");

            migrationBuilder.DropTable(
                name: "kernel_cookie_keys");

            migrationBuilder.DropTable(
                name: "kernel_counters");

            migrationBuilder.DropTable(
                name: "kernel_dispatches");

            migrationBuilder.DropTable(
                name: "kernel_done_once");

            migrationBuilder.DropTable(
                name: "kernel_erasures");

            migrationBuilder.DropTable(
                name: "kernel_file_signatures");

            migrationBuilder.DropTable(
                name: "kernel_installation");

            migrationBuilder.DropTable(
                name: "kernel_notice_choices");

            migrationBuilder.DropTable(
                name: "kernel_notices");

            migrationBuilder.DropTable(
                name: "kernel_outbox");

            migrationBuilder.DropTable(
                name: "kernel_retention_holds");

            migrationBuilder.DropTable(
                name: "kernel_search");

            migrationBuilder.DropTable(
                name: "kernel_secrets");

            migrationBuilder.DropTable(
                name: "kernel_signing_keys");

            migrationBuilder.DropTable(
                name: "kernel_text_blocks");

            migrationBuilder.DropTable(
                name: "kernel_uploads");

            migrationBuilder.DropTable(
                name: "kernel_webhook_deliveries");

            migrationBuilder.DropTable(
                name: "organisation_desk_postings");

            migrationBuilder.DropTable(
                name: "organisation_places");

            migrationBuilder.DropTable(
                name: "organisation_unit_changes");

            migrationBuilder.DropTable(
                name: "people_absences");

            migrationBuilder.DropTable(
                name: "people_account_claims");

            migrationBuilder.DropTable(
                name: "people_account_logins");

            migrationBuilder.DropTable(
                name: "people_account_passkeys");

            migrationBuilder.DropTable(
                name: "people_account_tokens");

            migrationBuilder.DropTable(
                name: "people_organisation_members");

            migrationBuilder.DropTable(
                name: "people_recovery_links");

            migrationBuilder.DropTable(
                name: "people_role_holdings");

            migrationBuilder.DropTable(
                name: "people_staff");

            migrationBuilder.DropTable(
                name: "petitions_case_steps");

            migrationBuilder.DropTable(
                name: "petitions_causes");

            migrationBuilder.DropTable(
                name: "petitions_complexities");

            migrationBuilder.DropTable(
                name: "petitions_custody_rules");

            migrationBuilder.DropTable(
                name: "petitions_dialogues");

            migrationBuilder.DropTable(
                name: "petitions_discontinuations");

            migrationBuilder.DropTable(
                name: "petitions_dispositions");

            migrationBuilder.DropTable(
                name: "petitions_executions");

            migrationBuilder.DropTable(
                name: "petitions_feedback_steps");

            migrationBuilder.DropTable(
                name: "petitions_improvements");

            migrationBuilder.DropTable(
                name: "petitions_key_grants");

            migrationBuilder.DropTable(
                name: "petitions_letters");

            migrationBuilder.DropTable(
                name: "petitions_papers");

            migrationBuilder.DropTable(
                name: "petitions_prints");

            migrationBuilder.DropTable(
                name: "petitions_protection_files");

            migrationBuilder.DropTable(
                name: "petitions_publications");

            migrationBuilder.DropTable(
                name: "petitions_published_conclusions");

            migrationBuilder.DropTable(
                name: "petitions_reception_answers");

            migrationBuilder.DropTable(
                name: "petitions_reception_attendances");

            migrationBuilder.DropTable(
                name: "petitions_reception_conclusion_reports");

            migrationBuilder.DropTable(
                name: "petitions_reception_duties");

            migrationBuilder.DropTable(
                name: "petitions_reception_handed_papers");

            migrationBuilder.DropTable(
                name: "petitions_reception_online_steps");

            migrationBuilder.DropTable(
                name: "petitions_reception_openings");

            migrationBuilder.DropTable(
                name: "petitions_reception_papers");

            migrationBuilder.DropTable(
                name: "petitions_reception_postponements");

            migrationBuilder.DropTable(
                name: "petitions_reception_records");

            migrationBuilder.DropTable(
                name: "petitions_reception_refusals");

            migrationBuilder.DropTable(
                name: "petitions_reception_registrations");

            migrationBuilder.DropTable(
                name: "petitions_reception_reminders");

            migrationBuilder.DropTable(
                name: "petitions_reception_representatives");

            migrationBuilder.DropTable(
                name: "petitions_reception_signings");

            migrationBuilder.DropTable(
                name: "petitions_recovery_consents");

            migrationBuilder.DropTable(
                name: "petitions_recovery_shares");

            migrationBuilder.DropTable(
                name: "petitions_reminders");

            migrationBuilder.DropTable(
                name: "petitions_routes");

            migrationBuilder.DropTable(
                name: "petitions_rule_remark_criteria");

            migrationBuilder.DropTable(
                name: "petitions_rule_remark_steps");

            migrationBuilder.DropTable(
                name: "petitions_rulings");

            migrationBuilder.DropTable(
                name: "petitions_sealed_contents");

            migrationBuilder.DropTable(
                name: "petitions_sealed_draft_papers");

            migrationBuilder.DropTable(
                name: "petitions_sealed_drafts");

            migrationBuilder.DropTable(
                name: "petitions_sealed_openings");

            migrationBuilder.DropTable(
                name: "petitions_sealed_posts");

            migrationBuilder.DropTable(
                name: "petitions_signers");

            migrationBuilder.DropTable(
                name: "petitions_suspensions");

            migrationBuilder.DropTable(
                name: "petitions_triages");

            migrationBuilder.DropTable(
                name: "petitions_verifications");

            migrationBuilder.DropTable(
                name: "petitions_withdrawals");

            migrationBuilder.DropTable(
                name: "plans_assignment_criteria");

            migrationBuilder.DropTable(
                name: "plans_assignment_steps");

            migrationBuilder.DropTable(
                name: "plans_assignment_supports");

            migrationBuilder.DropTable(
                name: "plans_calendar_addresses");

            migrationBuilder.DropTable(
                name: "plans_evidence_uses");

            migrationBuilder.DropTable(
                name: "plans_outcomes");

            migrationBuilder.DropTable(
                name: "plans_remedies");

            migrationBuilder.DropTable(
                name: "plans_steps");

            migrationBuilder.DropTable(
                name: "plans_weekly_digests");

            migrationBuilder.DropTable(
                name: "procedures_decision_steps");

            migrationBuilder.DropTable(
                name: "procedures_local_terms");

            migrationBuilder.DropTable(
                name: "procedures_processes");

            migrationBuilder.DropTable(
                name: "ratings_ratings");

            migrationBuilder.DropTable(
                name: "ratings_slips");

            migrationBuilder.DropTable(
                name: "ratings_verdicts");

            migrationBuilder.DropTable(
                name: "registers_corrections");

            migrationBuilder.DropTable(
                name: "registers_openings");

            migrationBuilder.DropTable(
                name: "registers_revocations");

            migrationBuilder.DropTable(
                name: "representatives_confirmations");

            migrationBuilder.DropTable(
                name: "representatives_ends");

            migrationBuilder.DropTable(
                name: "visits_appointments");

            migrationBuilder.DropTable(
                name: "visits_calls");

            migrationBuilder.DropTable(
                name: "visits_ends");

            migrationBuilder.DropTable(
                name: "visits_shifts");

            migrationBuilder.DropTable(
                name: "visits_slots");

            migrationBuilder.DropTable(
                name: "accountability_posts");

            migrationBuilder.DropTable(
                name: "accountability_promises");

            migrationBuilder.DropTable(
                name: "accountability_answers");

            migrationBuilder.DropTable(
                name: "dossiers_joint");

            migrationBuilder.DropTable(
                name: "dossiers_co_signatures");

            migrationBuilder.DropTable(
                name: "procedures_decision_tables");

            migrationBuilder.DropTable(
                name: "procedures_forms");

            migrationBuilder.DropTable(
                name: "dossiers_route_steps");

            migrationBuilder.DropTable(
                name: "dossiers_supplement_requests");

            migrationBuilder.DropTable(
                name: "indices_round_units");

            migrationBuilder.DropTable(
                name: "inspections_mandates");

            migrationBuilder.DropTable(
                name: "kernel_webhook_subscriptions");

            migrationBuilder.DropTable(
                name: "people_organisations");

            migrationBuilder.DropTable(
                name: "people_accounts");

            migrationBuilder.DropTable(
                name: "people_persons");

            migrationBuilder.DropTable(
                name: "petitions_feedback");

            migrationBuilder.DropTable(
                name: "kernel_sealing_keys");

            migrationBuilder.DropTable(
                name: "petitions_reception_online");

            migrationBuilder.DropTable(
                name: "petitions_reception_conclusions");

            migrationBuilder.DropTable(
                name: "petitions_case_recoveries");

            migrationBuilder.DropTable(
                name: "petitions_duties");

            migrationBuilder.DropTable(
                name: "petitions_rule_remarks");

            migrationBuilder.DropTable(
                name: "petitions_sealed_parts");

            migrationBuilder.DropTable(
                name: "petitions_complaints");

            migrationBuilder.DropTable(
                name: "plans_assignments");

            migrationBuilder.DropTable(
                name: "plans_evidence");

            migrationBuilder.DropTable(
                name: "plans_targets");

            migrationBuilder.DropTable(
                name: "procedures_decisions");

            migrationBuilder.DropTable(
                name: "ratings_comments");

            migrationBuilder.DropTable(
                name: "registers_entries");

            migrationBuilder.DropTable(
                name: "representatives_representations");

            migrationBuilder.DropTable(
                name: "visits_tickets");

            migrationBuilder.DropTable(
                name: "visits_gates");

            migrationBuilder.DropTable(
                name: "accountability_questions");

            migrationBuilder.DropTable(
                name: "accountability_requests");

            migrationBuilder.DropTable(
                name: "indices_rounds");

            migrationBuilder.DropTable(
                name: "people_client_keys");

            migrationBuilder.DropTable(
                name: "dossiers_dossiers");

            migrationBuilder.DropTable(
                name: "petitions_reception_turns");

            migrationBuilder.DropTable(
                name: "petitions_case_keys");

            migrationBuilder.DropTable(
                name: "petitions_petitions");

            migrationBuilder.DropTable(
                name: "kernel_files");

            migrationBuilder.DropTable(
                name: "plans_plans");

            migrationBuilder.DropTable(
                name: "procedures_versions");

            migrationBuilder.DropTable(
                name: "accountability_duties");

            migrationBuilder.DropTable(
                name: "petitions_reception_sittings");

            migrationBuilder.DropTable(
                name: "petitions_sealed_cases");

            migrationBuilder.DropTable(
                name: "organisation_units");

            migrationBuilder.DropTable(
                name: "procedures");
        }
    }
}
