package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.CompaniesApi;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.model.Company;
import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import java.util.List;
import java.util.Optional;

/** Whether the contact for unregistered people can be given tickets. */
final class CatchAllCheck {
    static final String SUBJECT = "Contact " + HelpdeskButtons.CATCH_ALL_EMAIL;

    private static final String ACTIVE = "Active";

    private final CompaniesApi companies;

    CatchAllCheck(CompaniesApi companies) {
        this.companies = companies;
    }

    /**
     * Looks at the contact and at its company.
     *
     * @param contacts the contacts of the address, the best first
     */
    Check run(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return Check.failed(
                    SUBJECT,
                    Problem.CATCH_ALL_CONTACT_MISSING,
                    "It is not found, so presses of people whom ConnectWise does not know cannot be filed. Create a contact with "
                            + "exactly this e-mail address in a company made for unregistered users. If it is there, set the group "
                            + "of the API member to Admin: contacts outside its group are not found.");
        }
        Contact contact = contacts.get(0);
        if (contact.inactiveFlag().orElse(false)) {
            return unusable("It is inactive. Make it active in ConnectWise.");
        }
        Optional<Long> company = contact.company().flatMap(Reference::id);
        return company.map(this::company)
                .orElseGet(() -> unusable("It has no company, and a ticket needs one. Give it the company made for "
                        + "unregistered users."));
    }

    private Check company(long id) {
        try {
            return company(companies.get(id).execute());
        } catch (NotFoundException gone) {
            return unusable(
                    "Its company is deleted, or out of the API member's sight. Give the contact an active company, and "
                            + "see that the group of the API member is Admin.");
        } catch (MissingPermissionException | InvalidCredentialsException denied) {
            return Check.notTested(
                    SUBJECT,
                    "It is there and active. Whether its company is active cannot be seen without "
                            + Permissions.COMPANIES + ".");
        } catch (ConnectWiseException failure) {
            return Diagnosis.of(failure).failed(SUBJECT);
        }
    }

    private static Check company(Company company) {
        if (company.deletedFlag().orElse(false)) {
            return unusable("Its company is deleted. Give the contact an active company.");
        }
        String status = company.status().flatMap(Reference::name).orElse(ACTIVE);
        if (!status.equalsIgnoreCase(ACTIVE)) {
            return unusable("The status of its company is \"" + ServerWords.oneLine(status)
                    + "\". Set it to Active in ConnectWise (Company Finance).");
        }
        return Check.passed(SUBJECT, "It is there and active, and so is its company.");
    }

    private static Check unusable(String explanation) {
        return Check.failed(SUBJECT, Problem.CATCH_ALL_CONTACT_UNUSABLE, explanation);
    }
}
