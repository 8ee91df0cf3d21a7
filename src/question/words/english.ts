import type { WordTable } from '../word-index.ts';

/** The words with which people ask in English; `_` stands for a space. See `japanese.ts`. */
export const ENGLISH: WordTable = {
  noun: 'talk talks session sessions presentation presentations slot slots lecture lectures speech speeches one ones thing things stuff something anything everything content contents topic topics case_study case_studies entry entries gig gigs appearance appearances sess showcase demo_talks seshes material resources',
  eventNoun:
    'the_kaigi event events conference conferences edition editions meetup meetups conf confs gathering gatherings editions_of',
  person: 'san mr mrs ms dr mr. mrs. ms. dr. sensei',
  member:
    'people folks person engineer engineers guy guys employee employees staff team members someone somebody anyone anybody speakers_from developers those they he she',
  firm: 'company companies firm firms corporation inc business businesses industry organization organisations organizations',
  by: 'who_work_at who_works_at working_at people_who_work_at by given_by presented_by held_by from people_from someone_from speakers_from speaker_from engineers_from folks_from people_at someone_at folks_at engineers_at anyone_from somebody_from delivered_by done_by',
  particle:
    "behind the a an of in on at to for with about 's s' as its their his her my our your into through throughout during over under within across regarding concerning related_to relating_to around involving using dealing_with covering covers covered mentioning that_cover that_covered that_mention which_cover that_covers focused_on focusing_on specifically only just out_of inside overall total in_total total_of altogether s those of_those among amongst this_bot up in_terms_of but in_the_data in_your_data in_the_database in_the_dataset",
  article: 'the a an any some their its our this these those all both every each the_two the_three two_of_the',
  aux: "no_matter_when no_matter_where no_matter_which no_matter_which_event no_matter_what_year no_matter_which_year no_matter_the_year regardless_of_year regardless_of_the_year regardless_of_when regardless_of_event regardless_of_the_event irrespective_of_the_year whenever wherever whatever ish mostly mainly chiefly primarily inclusive inclusively both_inclusive whats wheres whos hows required is_required are_required mandatory a_must that_you_know you_know_about you_know_of area exactly sharp on_stage on_the_stage somebody_from someone_from months month weekly area i_think i_guess i_mean there_wasn't_any there_weren't_any i_don't_know we're we_are you're they're is are was were be been being am has have had do does did doing done will would can could should may might shall must there here it that which who's what's it's there's that's i i'm i'd i've me we us you they he she so i_am am_i asked_me_for asked_me_about asked_me_to wants_me_to my_boss my_colleague my_colleagues my_manager my_friend my_team our_team my_lead on_record on_file on_the_record also too then if when than very really any some all_the every each both many much more most few lot lots bunch please, ok okay um well now ever yet still already again so_far until_now to_date up_to_now until_today whether let let's gonna wanna want_to would_like like looking_for interested_in interested curious know_if wonder wondering want need trying how_about what_about level levels starting starts start started begin begins began beginning aimed targeted meant intended suitable available exist exists existed existing way kind_of sort_of inclusive ran run running list's isn't_there wasn't_there weren't_there aren't_there didn't don't doesn't and just_curious curious_about a_quick_one one_more basically actually maybe perhaps probably roughly apparently supposedly anyway btw by_the_way fyi asap in_advance in_there ? anyone_else that's_all thats_all hmm hm uh er lol haha oh aha oops then_please though tho as_well else year_round somewhere somehow short_ones long_ones proper actual whole entire full stuff_like popular any_year all_years whatever_the_year whatever_year whichever_year no_matter_the_year no_matter_which_year irrespective_of_year irrespective_of_the_year regardless_of_the_year whatever_the_event whichever_event every_year each_year every_event each_event all_events every_conference together all_together put_together combined taken_together in_sum in_all across_the_board regardless_of_year across_all_years across_years this_week's over_the_years over_years conversation_style style_of -style conversational altogether eventually finally overall honestly tbh imo iirc afaik approximately around_about exactly_how precisely in_fact officially originally previously formerly back_then at_the_time at_that_time those_days remember recall recalling forgot forget",
  verb: 'came come comes use used uses using_it belong belongs belong_to belongs_to go_on give gave given gives giving present presented presents presenting speak spoke spoken speaks speaking talked talking held hold holding happen happened happens took_place take_place takes_place taking_place took place cover show_up mention mentioned mentions discuss discussed discusses discussing explain explained explains explaining describe described describes introduced introduce featured feature said say says delivered deliver deal dealt scheduled got get gets getting see saw seen watch find found heard hear hosted host made make went go cost_us download downloadable downloaded grab view viewable read attend attended catch caught missed miss join joined filed listed labelled labeled tagged categorised categorized marked classed rated run_in did_run hosting occur occurred features give_talks learn check_out checkout look_at going_over went_over go_over touch_on touched_on themed called named streamed broadcast livestreamed live-streamed',
  polite:
    "teach_me please_teach_me could_you_post look_that_up look_it_up look_this_up look_them_up look_into_that look_into_it check_that_for_me post please pls plz kindly show show_me tell tell_me give_me get_me send send_me share find_me look_up search search_for search_me could_you can_you would_you will_you i_want i_need i_would_like i_d_like i'd_like_to i'd_like i_am_looking_for i'm_looking_for i'm_interested_in do_you_know do_you_have does_anyone_know could_anyone_tell_me can_someone_tell_me can_you_tell_me could_you_tell_me would_you_tell_me let_me_know point_me_to pull_up bring_up display print sorry excuse_me appreciate be_great remind_me help_me_find i_wonder know_about know want_to_see want_to_know like_to_see like_to_know need_to_know to_know to_see got_any you_got have_you_got is_there are_there was_there were_there was_there_any is_there_any are_there_any were_there_any there_any there_a there_anything has_there_been have_there_been any_of check sorry_to_bother_you sorry_to_bother sorry_for_the_noise sorry_for_bothering sorry_for_the_bother quick_question quick_q a_quick_question dumb_question silly_question stupid_question noob_question one_question question q: got_a_question i_have_a_question have_a_question pardon apologies my_apologies mind_telling_me would_you_mind do_you_mind mind_sharing can_u could_u can_ya pretty_please help_a_newbie please_and_thank_you if_possible if_you_can if_you_don't_mind if_you_could when_you_get_a_chance when_you_have_a_moment grateful i'd_be_grateful would_be_grateful much_appreciated appreciated any_help help_me help_out do_you_happen_to_know happen_to_know any_idea any_clue any_chance remind_me_of remind_me_again refresh_my_memory do_you_remember do_you_recall i_forgot i_can't_remember i_don't_remember can't_remember can_i_get can_i_have could_i_get could_i_have could_i_see can_i_see may_i_have may_i_see may_i_ask let_me_see gimme lemme_see lemme_know hook_me_up drop_me shoot_me hand_me toss_me spit_out pull fetch fetch_me dig_up dig_out run_me_through walk_me_through tell_us show_us give_us i'm_after i_am_after i'm_trying_to_find i_am_trying_to_find trying_to_find hoping_to_find i_would_love i'd_love i'd_love_to_see would_love_to_see i'd_love_to_know would_be_great would_be_nice would_be_awesome would_be_helpful that'd_be_great possibly point_me_at point_me_towards not_sure_if_you_can_do_this not_sure_if quick_one for_a_friend asking_for_a_friend i_was_told i_heard i_remember i_recall i_think_there_was i_believe",
  greet:
    "hi hello hey hey_team hi_there hello_there hey_there good_morning good_afternoon good_evening team everyone folks, all, dear kikigaki bot hi_all hi_everyone greetings yo sup howdy hiya heya hello_everyone hello_all hello_team hi_folks hi_guys hey_folks hey_all hey_guys hey_bot hi_bot hello_bot g'day ahoy morning_all evening_all",
  thanks:
    'thanks thank_you thank_you_so_much thanks_a_lot thank_you_very_much thx ty cheers great nice perfect awesome cool thanks! many_thanks so_much very_much a_lot for_your_help for_the_help got_it thanks_in_advance thank_you_in_advance tia thanks_so_much thanks_a_bunch thank_u tysm thnx thanks_again cheers_mate ta much_obliged tks in_advance',

  'wish:list':
    'list list_of list_all list_me all every everything complete_list full_list whole_list enumerate all_of_the all_of timetable schedule all_the lineup lineups line-ups line-up agenda programme program listing lists',
  'wish:listed': 'which what what_kind_of what_sort_of what_kinds_of',
  'wish:count':
    'how_many how_much number_of the_number_of count count_of count_the total_number_of how_often how_many_times number_count',
  'wish:most':
    'most_common the_most_common most_active most the_most most_often most_frequent top ranking rank ranked ranks leaderboard by_number_of highest_number_of largest_number_of biggest greatest_number_of most_talks most_sessions by_count the_highest the_largest largest highest',
  'wish:least': 'fewest the_fewest least the_least fewest_talks lowest_number_of smallest smallest_number_of lowest the_smallest',
  'wish:compare':
    'compare comparison comparing compared vs vs. versus difference_between compare_with side_by_side next_to_each_other differences_between the_difference_between',
  'wish:recommend':
    "recommend recommended recommendation recommendations recommendable suggest suggested suggestions suggestion must-see must_see must-watch where_to_start where_to_start_learning where_should_i_start_learning where_do_i_start_learning where_to_start_with where_to_begin where_to_begin_with where_should_i_start_with where_do_i_start_with where_should_i_start where_do_i_start where_can_i_start should_i_watch should_i_start should_i_see best_talks good_talks worth_watching good_place_to_start start_with to_start_with get_started getting_started_with good_introduction best_introduction a_good_introduction an_introduction_to introduction_to new_to i_am_new_to i'm_new_to watch_first see_first good_first highlights best good_starting_point starting_point favourite favorite to_start_learning start_learning to_begin_with to_get_into",
  'wish:overview':
    'what_kind_of_event what_sort_of_event what_kind_of_conference overview overview_of summary summary_of summarize summarise summarized sum_up sum_it_up wrap_up wrap-up recap recap_of the_gist gist roundup summing_up in_a_nutshell big_picture summarize_the summing rundown run_down a_rundown_of tl;dr tldr',
  'wish:digest': 'digest',
  'wish:help':
    'help what_can_you_do how_do_i_use how_do_i_use_this how_does_this_work how_can_i_use_this who_are_you what_can_i_ask how_to_use how_do_i_ask how_can_i_ask what_do_you_do what_are_you usage what_kind_of_questions what_can_i_ask_you what_questions_can_i_ask what_kind_of_things_can_i_ask what_sort_of_questions',
  per: 'per by_year by_event by_company by_speaker by_category by_track by_level by_difficulty by_kind for_each each',
  both: 'both as_well_as',

  'neg:pre':
    "don't_show do_not_show w/o except except_for excluding exclude excludes without not no other_than but_not apart_from besides aside_from not_counting outside outside_of everything_but all_but anything_but non non- minus isn't aren't wasn't weren't not_including leaving_out ignoring omitting doesn't_have don't_have didn't_have that_isn't that_aren't which_aren't lacking lack lacks rather_than instead_of nothing_from never but_no have_no has_no with_no had_no missing who_aren't neither nor skip skipping skip_the drop leave_out hide hiding no_more nothing_for nothing_on nothing_about nothing_by nothing_at sans bar barring exempt ignore omit isn't_a aren't_the other_than_the anything_other_than anyone_but everyone_but everyone_except anybody_but haven't hasn't never_had",
  or: 'or and and/or , / & as_well_as plus either whichever',
  fromPre:
    'went_over ran_over lasted_over exceeding exceeded exceeds since from after starting_from starting_in beginning_in as_of later_than no_earlier_than longer_than more_than over at_least at_or_after starting_at_or_after not_before from_at_least on_or_after longer_than_or_equal_to equal_to_or_longer_than no_shorter_than no_less_than minimum above greater_than or_more_than in_or_after',
  afterPre:
    'went_over ran_over lasted_over exceeding exceeded exceeds after later_than longer_than more_than over above past greater_than',
  toPre:
    'until till before up_to through earlier_than prior_to no_later_than shorter_than less_than under at_most not_after by_the_end_of by on_or_before no_longer_than no_more_than shorter_than_or_equal_to ahead_of up_until up_through below maximum max in_or_before up_to_and_including',
  beforePre: 'before earlier_than prior_to shorter_than less_than under ahead_of below until till',
  between: 'between',
  upTo: 'to through until till and - ~ – up_to',
  from: 'or_later or_more and_later and_after onward onwards and_up and_above or_above or_higher or_longer and_longer and_beyond and_onwards and_onward later and_newer or_newer or_after plus_up and_over or_over or_up or_harder and_harder',
  to: 'or_earlier or_less and_earlier and_before or_fewer and_below or_below or_lower or_shorter and_shorter and_under or_under or_before and_older or_older or_easier and_easier max at_most tops or_so_max and_down',
  'limit:season=spring': 'spring',
  'limit:season=summer': 'summer summertime',
  'limit:season=autumn': 'autumn fall',
  'limit:season=winter': 'winter wintertime',
  'relative:year=0': 'this_year current_year this_years',
  'relative:year=1': 'last_year previous_year last_years a_year_ago one_year_ago the_past_year',
  'relative:year=2': 'two_years_ago the_year_before_last year_before_last 2_years_ago a_couple_of_years_ago',
  'relative:year=3': 'three_years_ago 3_years_ago',
  'relative:year=4': 'four_years_ago 4_years_ago',
  'relative:year=5': 'five_years_ago 5_years_ago',
  'relative:year=6': 'six_years_ago 6_years_ago',
  'relative:year=7': 'seven_years_ago 7_years_ago',
  'relative:year=-1': 'next_year',
  'relative:month=0': 'this_month',
  'relative:month=1': 'last_month',
  'relative:month=-1': 'next_month',
  'relative:date=0': 'today tonight',
  'relative:date=1': 'yesterday',
  'relative:date=-1': 'tomorrow',
  'limit:day=1': 'first_day opening_day day_one 1st_day first-day opening-day',
  'limit:day=2': 'second_day day_two 2nd_day second-day',
  'limit:day=3': 'third_day day_three 3rd_day',
  'limit:day=last': 'last_day final_day closing_day last-day final-day',
  'daypart:morning': 'morning mornings in_the_morning before_noon before_lunch a.m. before_midday',
  'daypart:afternoon': 'afternoon afternoons in_the_afternoon after_lunch after_noon after_midday p.m. post-lunch',
  'daypart:evening': 'evening evenings in_the_evening late_afternoon',
  'daypart:noon': 'noon midday lunch lunchtime',
  'has:slides':
    'slides slide_deck slide_decks deck decks slide speaker_deck the_slides materials handout handouts presentation_slides',
  'has:video':
    'video videos recording recordings recorded footage video_recording the_recording the_video archive archived youtube recorded_video',
  'has:notes':
    'notes report reports writeup writeups write-up write-ups attendee_notes attendee_report attendee_reports participant_reports participants_reports',
  'has:abstract': 'abstract abstracts description descriptions',
  exists:
    'public publicly_available available w/ with have has having including that_have that_has which_have which_has with_available including_a whose that_were that_was that_are which_were got that_got',
  trackNoun: 'track tracks room rooms hall halls',
  categoryNoun:
    'category categories genre field categorised_as categorized_as in_the_category classified_as filed_under listed_under tagged_as labelled_as labeled_as classed_as grouped_under falling_under categorised_under categorized_under classified_under assigned_to_the',
  levelNoun: 'level levels difficulty audience',
  langNoun: 'language',

  'asked:speaker':
    "who whom by_whom speaker speakers presenter presenters who's_the_speaker the_speaker who_was_it who_is_it lecturer who_else speaker's_name speaker_name the_guy's_name the_person's_name the_presenter's_name the_woman's_name the_lady's_name his_name her_name their_names name_of_whoever whoever_gave_it whoever_gave whoever_presented whoever_presented_it whoever_did_it whoever_spoke name_of_the_speaker whose who's name_of_the_person name_of_the_presenter the_person_who name_of_speaker speaker's presenter's_name by_who",
  'asked:company':
    "which_company what_company whose_company which_companies what_companies which_firm what_firm employer affiliation affiliations company_name which_organization which_organisation what_organization where_do_they_work works_for where_does_the_speaker_work where_did_the_speaker_work what_org which_org speaker's_company company_of_the_speaker speaker's_employer which_company_is what_company_is whose_employees where_was_the_speaker_from where_is_the_speaker_from",
  'asked:event':
    'which_event what_event which_conference what_conference at_which_event at_what_event at_which_conference which_edition what_edition which_one_had where_was_it_presented',
  'asked:when':
    "what_time_did_it_kick_off when_did_it_kick_off did_it_kick_off kick_off_time kickoff_time what_time_did_that_kick_off when what_date which_date what_dates which_dates dates date which_year what_year which_month what_month on_what_date on_which_date what_day_and_time when_exactly when's when_was when_is when_did when_were on_which_days which_days what_days on_what_days what_dates_was what_day_was which_day_of_the_week what_day_of_the_week what_date_was when_abouts since_when when's_the when_is_the which_weekday on_which_weekday what_weekday on_what_weekday which_weekday_was what_weekday_was",
  'asked:date': 'what_date which_date exact_date',
  'asked:day': 'which_day what_day on_which_day on_what_day',
  'asked:time':
    "what_time at_what_time start_time starting_time time_slot which_time what_o'clock when_exactly_(time) what_hour at_what_hour start_at begin_at kick_off_time kickoff_time",
  'asked:room': 'which_room what_room which_hall what_hall in_which_room in_what_room room',
  'asked:track': 'which_track what_track in_which_track on_which_track in_what_track on_what_track track',
  'asked:level':
    'what_level which_level level difficulty difficulty_level how_difficult how_hard how_advanced what_difficulty which_difficulty target_audience who_is_it_for what_audience how_hard_is how_technical skill_level level_of_difficulty aimed_at_whom who_was_it_aimed_at who_is_the_audience intended_audience for_whom',
  'asked:category': 'what_category which_category category in_which_category in_what_category',
  'asked:length':
    'how_long length duration how_many_minutes running_time how_long_is how_long_was how_long_did_it_take runtime minutes_long how_many_mins',
  'asked:video':
    'where_can_i_watch where_to_watch can_i_watch video_url link_to_the_video link_to_the_recording recording_link video_link is_there_a_recording is_there_a_video was_it_recorded on_youtube url_of_the_recording',
  'asked:link': 'link links url urls address page webpage web_page talk_page',
  'asked:language':
    'what_language which_language in_which_language in_what_language spoken_language english_or_japanese japanese_or_english in_english_or_japanese in_japanese_or_english',
  'asked:kind':
    'what_kind what_type which_type session_type type_of_session what_kind_of_session what_kind_of_talk what_type_of_session what_type_of_talk what_sort_of_session',
  'asked:where':
    'which_building what_building in_which_building where venue location place_held venues city which_city what_city in_which_city in_what_city what_venue which_venue what_place locations whereabouts where_was where_is where_did where_were which_hall_was venue_name name_of_the_venue what_is_the_venue where_exactly street_address which_prefecture what_prefecture which_town what_town hosted_where places places_where',
  'asked:theme':
    'theme themes motto slogan tagline tag_line catchphrase catch_phrase catch_copy strapline subtitle official_theme main_theme overarching_theme',
  'asked:format':
    'format what_format online_or_onsite onsite_or_online in_person_or_online online_or_in_person was_it_online was_it_hybrid is_it_online virtual_or_in-person in-person_or_online online_or_in-person online_or_offline hybrid_or_online online_or_hybrid virtual_or_in_person in_person_or_virtual which_format held_online_or in-person_or_remote remote_or_in-person online_or_physical physical_or_online online_or_offline_event was_it_in_person was_it_in-person was_it_onsite was_it_on-site was_it_virtual was_it_remote what_kind_of_format how_was_it_held attend_in_person attend_online attend_remotely attend_virtually join_remotely join_online watch_online watch_remotely in_person_or_remote attend_it_in_person attend_it_online',
  'asked:days':
    'how_many_days how_long_did_it_last number_of_days how_many_days_long how_many_days_did how_long_did how_many_days_was one_day_or_two one_or_two_days one_day_or_two_days a_single_day single-day_or_two-day number_of_event_days how_long_was_the_event how_long_did_the_event how_many_days_did_it how_long_did_it_run how_long_did_it_go_on how_long_did_it_take run_for',
  'asked:tracks':
    'how_many_tracks what_tracks which_tracks number_of_tracks how_many_parallel_tracks how_many_rooms track_count parallel_tracks tracks_were_there',
  'asked:hashtag': 'hashtag hashtags hash_tag',
  'asked:site':
    'website site web_site homepage home_page official_site official_website official_page event_page url_of_the_event link_to_the_event event_link event_url event_site event_website event_homepage official_link official_url link_to_the_page page_of_the_event page_for_the_event landing_page site_url url_for_the_event official',
  'asked:about':
    'what_is_about what_is_it_about what_was_it_about about_what what_kind_of_event what_sort_of_event what_type_of_event what_kind_of_conference what_sort_of_conference',
  which: 'which what how why whichever',

  'order:first':
    'oldest_first earliest_first first the_first earliest oldest the_very_first very_first opening first_ever kicked_off inaugural chronologically',
  'order:last':
    'last latest newest most_recent the_last the_latest most_recently final closing recent recently previous newest_first latest_first most_recent_first the_newest very_last',
  'order:longest': 'longest the_longest',
  'order:shortest': 'shortest the_shortest',
  'order:next':
    'next upcoming the_next future_events future_event future_talks future_sessions future_conferences forthcoming coming coming_up',
  superlative: 'the_single',
  'by:time': 'in_order in_chronological_order chronological_order in_order_of_time by_time by_date',
  'unknowable:sure':
    'ticket_price ticket_prices price_of_a_ticket salary salaries phone_number email_address e-mail_address parking lunch_box dress_code survey_score satisfaction_score number_of_views how_many_views wifi_password wi-fi_password after_party_fee how_old',
  unknowable:
    'female male women men gender woman man attendees number_of_attendees how_many_attendees participants attendance ticket_price ticket_prices ticket tickets price cost fee fees admission entry_fee wifi wi-fi password passwords mc emcee moderator_of_the_event chair committee_chair organizer organizers organiser organisers organizing_committee volunteers budget revenue profit sponsorship_fee sponsor_fee waitlist waiting_list acceptance_rate cfp_deadline submissions number_of_submissions registrations registered sign-ups signups turnout headcount viewers viewer_count number_of_viewers views play_count satisfaction survey_results lunch_menu catering food bento snacks drinks eat ate drink drank parking nearest_station cloakroom weather temperature age ages average_age salary salaries hometown phone_number email_address dress_code t-shirt t-shirts how_many_people_came how_many_people_attended how_many_attended how_many_people_registered nationality how_much sponsoring sponsorship survey score venue_password lunch organized organised',

  'pointer:that':
    'that_one this_one that_talk this_talk that_session this_session it that this those these its the_same the_one the_above above the_talk the_session same',
  'pointer:more':
    'more more_results others any_others what_else anything_else next_page show_more show_me_more more_please the_rest rest keep_going continue some_more any_more',
  'pointer:other': 'other another other_talks any_other what_other',
  'pointer:similar':
    'similar related like_that like_this like_it similar_to more_like_this more_like_that like_that_one like_this_one',
  'pointer:details':
    'details detail in_detail in_more_detail tell_me_more more_about more_details tell_me_more_about open_it open_that open_the elaborate',
  'pointer:speaker':
    'same_speaker the_same_speaker same_person that_speaker this_speaker that_person the_same_person him her them same_presenter',
  'nth:1': 'the_first_one first_one number_one the_1st 1st first_result',
  'nth:2': 'second the_second the_second_one second_one number_two the_2nd 2nd the_second_talk',
  'nth:3': 'third the_third the_third_one third_one number_three the_3rd 3rd the_third_talk',
  'nth:4': 'fourth the_fourth the_fourth_one number_four the_4th 4th',
  'nth:5': 'fifth the_fifth the_fifth_one number_five the_5th 5th',
  'nth:-1': 'the_last_one last_one',
  'limit:weekday=monday': 'monday mondays weekday weekdays',
  'limit:weekday=tuesday': 'tuesday tuesdays weekday weekdays',
  'limit:weekday=wednesday': 'wednesday wednesdays weekday weekdays',
  'limit:weekday=thursday': 'thursday thursdays weekday weekdays',
  'limit:weekday=friday': 'friday fridays weekday weekdays',
  'limit:weekday=saturday': 'saturday saturdays weekend weekends',
  'limit:weekday=sunday': 'sunday sundays weekend weekends',
  'limit:speakers=1': 'single-speaker single_speaker solo one-person solo_speaker just_one_speaker',
  'limit:speakers=2+':
    'multiple_speakers several_speakers multi-speaker co-presented copresented jointly_presented joint_talk joint_talks joint_presentation joint_presentations co-speakers co-presenters multiple_presenters several_presenters pair_talk pair_talks duo_talks',
  'neg:post': 'excluded left_out not_included aside not_counted omitted',
  'asked:size':
    'how_big how_large how_big_was how_large_was how_many_talks_in_total how_many_sessions_in_total size_of size_of_the',
  'asked:slides': 'slides_url link_to_the_slides slide_link slides_link link_to_slides are_there_slides url_of_the_slides',
  'limit:kind=session':
    'ordinary_sessions regular_sessions ordinary_talks regular_talks normal_sessions normal_talks ordinary_session regular_session ordinary_talk regular_talk',
  comparative: 'bigger larger smaller longer shorter',
  'relative:week=0': 'this_week',
  'relative:week=1': 'last_week',
  'relative:week=-1': 'next_week',
};
