package io.github.helpdeskbuttons.connectwise.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Json;
import java.util.List;

/** A small managed service provider with three clients, as a simulator starts with. */
final class SeedData {

    private SeedData() {}

    static void addTo(ConnectWiseSimulator simulator) {
        boards(simulator);
        tables(simulator);
        companies(simulator);
        contacts(simulator);
        configurations(simulator);
    }

    private static void boards(ConnectWiseSimulator simulator) {
        StoredRecord helpDesk = simulator.addBoard(BoardSetup.named("Help Desk")
                .statuses("New", "In Progress", "Waiting Client Response", ">Closed")
                .types("Break-fix", "Service Request", "Password Reset", "Move / Add / Change")
                .subTypes("Hardware", "Software", "Account")
                .items("Workstation", "Printer")
                .teams("Service Team", "Escalations"));
        simulator.addBoard(BoardSetup.named("Clinical")
                .statuses("New", "Triage", "In Progress", ">Closed")
                .types("Imaging", "Break-fix")
                .subTypes("Calibration", "Network")
                .items("MRI Scanner", "CT Scanner")
                .teams("Clinical Team", "MRI"));
        simulator.useDefaultBoard(helpDesk.id());
    }

    private static void tables(ConnectWiseSimulator simulator) {
        List<String> priorities = List.of(
                "Priority 1 - Emergency Response",
                "Priority 2 - Quick Response",
                "Priority 3 - Normal Response",
                "Priority 4 - Scheduled Maintenance",
                "Priority 5 - No SLA");
        List<String> colors = List.of("Red", "Orange", "Yellow", "Green", "White");
        for (int i = 0; i < priorities.size(); i++) {
            ObjectNode priority = named(priorities.get(i)).put("color", colors.get(i));
            priority.put("sortOrder", i + 1).put("defaultFlag", i == 2);
            simulator.add("service/priorities", priority.toString());
        }
        for (String source : List.of("Phone", "Email Connector", "Portal", "Helpdesk Button")) {
            simulator.add("service/sources", named(source).toString());
        }
        for (String name : List.of("Low", "Medium", "High")) {
            ObjectNode level = named(name).put("description", name).put("defaultFlag", name.equals("Medium"));
            simulator.add("service/severities", level.toString());
            simulator.add("service/impacts", level.toString());
        }
        member(simulator, "API", "Helpdesk", "Buttons");
        member(simulator, "asmith", "Alice", "Smith");
        member(simulator, "bjones", "Bob", "Jones");
    }

    private static ObjectNode named(String name) {
        return Json.object().put("name", name);
    }

    private static void member(ConnectWiseSimulator simulator, String identifier, String first, String last) {
        ObjectNode member = Json.object().put("identifier", identifier).put("firstName", first);
        member.put("lastName", last).put("licenseClass", "F").put("inactiveFlag", false);
        simulator.add("system/members", member.toString());
    }

    private static void companies(ConnectWiseSimulator simulator) {
        simulator.addCompany("Unregistered", "Unregistered Users");
        StoredRecord contoso = simulator.addCompany("Contoso", "Contoso Imaging");
        simulator.addCompany("Fabrikam", "Fabrikam");
        simulator.addCompany("Northwind", "Northwind Traders");
        simulator.update(
                "company/companies",
                contoso.id(),
                "{\"addressLine1\":\"1 Harbor Way\",\"city\":\"Tampa\",\"state\":\"FL\",\"zip\":\"33602\"}");
    }

    private static void contacts(ConnectWiseSimulator simulator) {
        simulator.addContact("Unregistered", "User", "unregistered@helpdeskbuttons.com", "Unregistered");
        StoredRecord former = simulator.addContact("Daniel", "Jump", "dan@contoso.example", "Contoso");
        simulator.update("company/contacts", former.id(), "{\"inactiveFlag\":true}");
        simulator.addContact("Dan", "Jump", "dan@contoso.example", "Contoso");
        simulator.addContact("Jane", "Dow", "jane@contoso.example", "Contoso");
        simulator.addContact("Adam", "Barr", "adam@fabrikam.example", "Fabrikam");
        simulator.addContact("Nancy", "Davolio", "nancy@northwind.example", "Northwind");
    }

    private static void configurations(ConnectWiseSimulator simulator) {
        simulator.addConfiguration("MRI workstation", "MRI-01", "Contoso");
        simulator.addConfiguration("Reception desk", "CONTOSO-PC-07", "Contoso");
        simulator.addConfiguration("Accounting laptop", "FAB-LT-12", "Fabrikam");
    }
}
